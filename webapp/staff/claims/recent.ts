let decided: string | undefined;

/** The claim that was decided last at this terminal, so that it is found again to take the decision back. */
export const recent = {
  note: (id: string) => {
    decided = id;
  },
  /** The last one, where it is another than the one that is open. */
  other: (open?: string) => (decided === open ? undefined : decided),
};

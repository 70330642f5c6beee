import { useLingui } from '@lingui/react/macro';
import type { DisasterNature, DisasterStatus, DisasterTreatment } from '../gen/graphql.ts';

/** What a declaration says of the benefit. */
export interface Treated {
  treatment: DisasterTreatment;
  percent?: number | null;
}

/** The words for disasters, their states and what is given for them. */
export function useDisasterWords() {
  const { t } = useLingui();
  const natures: Record<DisasterNature, string> = {
    EARTHQUAKE: t`地震`,
    TSUNAMI: t`津波`,
    ERUPTION: t`噴火`,
    TYPHOON: t`台風`,
    HEAVY_RAIN: t`大雨`,
    FLOOD: t`洪水`,
    LANDSLIDE: t`土砂災害`,
    HEAVY_SNOW: t`大雪`,
    OTHER: t`その他`,
  };
  const states: Record<DisasterStatus, string> = {
    PROPOSED: t`確認待ち`,
    IN_FORCE: t`有効`,
    REJECTED: t`却下`,
    REPLACED: t`変更済み`,
  };
  const treated = ({ treatment, percent }: Treated) =>
    treatment === 'EXCLUDED' ? t`給付しない` : t`給付額の${percent ?? 100}%`;
  return { natures, states, treated };
}

/** Writes the beginning of a postal code: `650`, `651-11`, `650-0001`. */
export function place(digits: string): string {
  return digits.length > 3 ? `${digits.slice(0, 3)}-${digits.slice(3)}` : digits;
}

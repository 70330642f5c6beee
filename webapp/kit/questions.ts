/** A question of the form, which has a page of its own in the walk. */
export type Question = (typeof order)[number]['question'];

/** A field of the form, by its name in the API. */
export type Field = (typeof order)[number]['fields'][number];

/** What a kind says of its form. */
export interface Kind {
  /** The questions as the API names them. */
  asks: readonly string[];
  relations: readonly string[];
  onFile: boolean;
  /** The day on file from which the event follows. */
  occasion?: { from: string } | null | undefined;
}

/** A claim as far as its questions depend on it. */
export interface Answering {
  kind: Kind;
  /** Any one of which proves it; none where nothing is proved. */
  proofs: readonly string[];
  eventOn?: string | null | undefined;
  /** Whether what is on file, or another answer, tells the day of its event. */
  dayFollows?: boolean | undefined;
}

/** The questions of all forms in the order in which they are asked, with their fields and which claims are asked. */
const order = [
  { question: 'facility', fields: ['facility'], asked: asks('STAY') },
  { question: 'agency', fields: ['agency'], asked: asks('JOURNEY') },
  { question: 'course', fields: ['course'], asked: asks('COURSE') },
  { question: 'period', fields: ['fromOn', 'untilOn'], asked: asks('STAY', 'JOURNEY', 'COURSE') },
  { question: 'date', fields: ['eventOn'], asked: isAskedForTheDay },
  { question: 'absence', fields: ['absentFrom', 'absentUntil'], asked: asks('ABSENCE') },
  { question: 'examined', fields: ['examinedOn'], asked: asks('INSTITUTION') },
  { question: 'institution', fields: ['institution', 'examination'], asked: asks('INSTITUTION') },
  { question: 'fee', fields: ['examinationFee'], asked: asks('EXAMINATION_FEE') },
  { question: 'relation', fields: ['relation'], asked: isAskedForRelation },
  { question: 'person', fields: ['personName'], asked: asks('PERSON_NAME') },
  { question: 'born', fields: ['personBornOn'], asked: asks('PERSON_BORN') },
  { question: 'cause', fields: ['cause'], asked: asks('CAUSE') },
  { question: 'grade', fields: ['grade'], asked: asks('GRADE') },
  { question: 'place', fields: ['placePostalCode'], asked: asks('PLACE') },
  { question: 'loss', fields: ['lossPercent', 'flooded'], asked: asks('FLOODED') },
  { question: 'loss', fields: ['lossPercent'], asked: isAskedForLossAlone },
  { question: 'journey', fields: ['tour'], asked: asks('JOURNEY') },
  { question: 'companions', fields: ['companions'], asked: asks('JOURNEY') },
  { question: 'cost', fields: ['cost'], asked: asks('COST') },
] as const;

function asks(...questions: string[]) {
  return ({ kind }: Pick<Answering, 'kind'>) => questions.some((question) => kind.asks.includes(question));
}

const hasOwnDay = asks('ABSENCE', 'INSTITUTION', 'STAY', 'JOURNEY', 'COURSE');

function isAskedForTheDay(claim: Answering): boolean {
  return !hasOwnDay(claim) && !dayFollows(claim);
}

function isAskedForLossAlone({ kind }: Answering): boolean {
  return kind.asks.includes('LOSS') && !kind.asks.includes('FLOODED');
}

function isAskedForRelation({ kind }: Answering): boolean {
  return kind.asks.includes('RELATION') && kind.relations.length > 1;
}

/** Whether the day of the event follows from what is on file or from another answer, so that nobody is asked for it. */
export function dayFollows({ kind, eventOn, dayFollows: told }: Answering): boolean {
  return kind.occasion?.from === 'SCHOOL' || (told === true && Boolean(eventOn));
}

/** The questions that a claim is asked, with their fields; only what its kind's rule needs. */
export function questionsOf(claim: Answering): { question: Question; fields: readonly Field[] }[] {
  return order.filter(({ asked }) => asked(claim));
}

/** The fields that a kind's form may carry; the day that follows is among them. */
export function fieldsOf(claim: Answering): Field[] {
  const asked = questionsOf(claim).flatMap(({ fields }) => fields);
  return dayFollows(claim) ? ['eventOn', ...asked] : asked;
}

/** How a field is answered. */
export type Shape =
  | 'day'
  | 'line'
  | 'postal'
  | 'choice'
  | 'facility'
  | 'agency'
  | 'flag'
  | 'percent'
  | 'people'
  | 'yen';

const shapes: Record<Field, Shape> = {
  eventOn: 'day',
  fromOn: 'day',
  untilOn: 'day',
  relation: 'choice',
  personName: 'line',
  personBornOn: 'day',
  absentFrom: 'day',
  absentUntil: 'day',
  cause: 'choice',
  grade: 'choice',
  lossPercent: 'percent',
  flooded: 'flag',
  placePostalCode: 'postal',
  examinedOn: 'day',
  institution: 'line',
  examination: 'line',
  examinationFee: 'yen',
  cost: 'yen',
  agency: 'agency',
  tour: 'line',
  companions: 'people',
  course: 'line',
  facility: 'facility',
};

/** How a field is answered. */
export function shapeOf(field: Field): Shape {
  return shapes[field];
}

/** Whether a field is answered with a whole number. */
export function isNumber(field: Field): boolean {
  return field === 'grade' || ['percent', 'people', 'yen'].includes(shapes[field]);
}

/** A whole number as people type it: full width or half, with separators and a unit. */
export function readNumber(text: string): number | undefined {
  const digits = text.normalize('NFKC').replace(/[\s,円¥%人]/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}

import { zone } from '../tool/codegen.ts';

export default zone('public');

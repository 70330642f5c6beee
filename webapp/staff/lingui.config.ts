import { catalog } from '../tool/lingui.ts';

export default catalog();

import { describeControl } from './replay-control.ts';
import { describeReplay } from './replay-fixtures.ts';
import { VERSIONS } from './versions.ts';

describeReplay(VERSIONS[8], () => {
  describeControl(VERSIONS[8]);
});

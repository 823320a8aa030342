import { assertNever } from '@shared/domain/assert-never';
import type { Stage } from '@shared/domain/network/stage';
import { ActivationStage } from './activation-stage';
import { Convolution } from './convolution';
import { Dense } from './dense';
import { Dropout } from './dropout';
import type { Kernels } from './kernels';
import type { PlannedLayer } from './layer';
import { NormalizationStage } from './normalization-stage';
import { Pooling } from './pooling';
import { Repeat } from './repeat';

/** A stage other than a recurrent one, on kernels. */
export function createStage(
  kernels: Kernels,
  stage: Exclude<Stage, { kind: 'recurrent' }>,
): PlannedLayer {
  switch (stage.kind) {
    case 'convolution':
      return new Convolution(kernels, stage);
    case 'pooling':
      return new Pooling(kernels, stage);
    case 'dense':
      return new Dense(kernels, stage);
    case 'activation':
      return new ActivationStage(kernels, stage);
    case 'normalization':
      return new NormalizationStage(kernels, stage);
    case 'dropout':
      return new Dropout(kernels, stage);
    case 'repeat':
      return new Repeat(kernels, stage);
    default:
      return assertNever(stage);
  }
}

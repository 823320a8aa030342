import { contract } from '@shared/contract';
import { expect, it } from 'vitest';
import { createNetworkHandlers } from '../../../main/network/handlers';
import { exampleSpecs } from '../../helpers/example-specs';
import { valueIn } from '../../helpers/temporary-project';

it('explains a spec in the language asked for; every answer fits the contract', async () => {
  const handlers = createNetworkHandlers();
  for (const spec of exampleSpecs) {
    const answer = await handlers.explain({ spec, language: 'tr' });
    const { parts } = contract.network.explain.output.parse(valueIn(answer));
    expect(parts.map(({ title }) => title).slice(0, 1)).toEqual(['Pencere']);
    expect(parts).toHaveLength(spec.layers.length + 2);
  }
});

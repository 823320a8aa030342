import type { Contract } from '@shared/contract';
import type { Handlers } from '@shared/contract/define-call';
import { succeed } from '@shared/domain/result';
import { explainNetwork } from '@shared/text';

export function createNetworkHandlers(): Handlers<Contract['network']> {
  return {
    explain: async ({ spec, language }) => succeed({ parts: explainNetwork(spec, language) }),
  };
}

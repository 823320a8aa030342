import { type RunFacts, wasBusy } from './run-facts';

/** Machine, versions and what the machine gives, as a Markdown list. */
export function describeRun(facts: RunFacts): string {
  const { speed } = facts;
  const versions = Object.entries(facts.versions).map(([name, version]) => `${name} ${version}`);
  return [
    `- ${facts.date.slice(0, 10)}, ${facts.processor}, ${facts.cores} cores, ${facts.system}; ` +
      `${facts.threads} threads for each system, at most ${facts.rounds} rounds`,
    `- ${versions.join(', ')}`,
    `- one big MatMul ${speed.matMulGflops.toFixed(0)} GFLOP/s; one big kernel ` +
      `${speed.tanhNs.toFixed(2)} ns a tanh, ${speed.sigmoidNs.toFixed(2)} ns a sigmoid`,
    `- other programs used ${(facts.othersShare * 100).toFixed(0)} % of the processors` +
      (wasBusy(facts) ? ': **measure again on an idle machine**' : ''),
  ].join('\n');
}

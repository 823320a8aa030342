import { expect, it } from 'vitest';
import { createListeners } from '../../../main/shell/bridge/listeners';

it('tells every listener until it unsubscribes', () => {
  const heard: string[] = [];
  const { tell, add } = createListeners<string>();
  const stop = add((value) => heard.push(`a ${value}`));
  add((value) => heard.push(`b ${value}`));
  tell('one');
  stop();
  tell('two');
  expect(heard).toEqual(['a one', 'b one', 'b two']);
});

it('keeps what was told before anybody listened, for the first who does', () => {
  const heard: string[] = [];
  const { tell, add } = createListeners<string>();
  tell('early');
  add((value) => heard.push(value));
  add((value) => heard.push(`again ${value}`));
  expect(heard).toEqual(['early']);
});

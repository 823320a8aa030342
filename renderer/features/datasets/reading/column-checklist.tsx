import { Button, Checkbox, Group, Input, Popover, Stack, Text, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/ui/icons';
import { VirtualList } from '@/components/ui/virtual-list';
import classes from './reading.module.css';

interface ColumnChecklistProps {
  label: string;
  names: readonly string[];
  /** Never empty: the last one cannot be unchecked. */
  chosen: readonly string[];
  most?: number;
  onChange(names: ReadonlySet<string>): void;
  testId: string;
}

/** Which columns of any number of them. */
export function ColumnChecklist(props: ColumnChecklistProps) {
  const { label, names, chosen, most = Number.POSITIVE_INFINITY, onChange, testId } = props;
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const [search, setSearch] = useState('');
  const picked = useMemo(() => new Set(chosen), [chosen]);
  const wanted = search.trim().toLocaleLowerCase();
  const shown = names.filter((name) => name.toLocaleLowerCase().includes(wanted));
  const toggle = (name: string) => {
    const next = new Set(picked);
    if (!next.delete(name)) next.add(name);
    onChange(next);
  };
  const summary =
    chosen.length === 1
      ? (chosen[0] ?? '')
      : t('reading.columnsChosen', { count: names.length, chosen: chosen.length });
  return (
    <Input.Wrapper label={label} labelElement="div">
      <Popover opened={isOpen} onChange={setIsOpen} width="target" trapFocus withinPortal>
        <Popover.Target>
          <Button
            fullWidth
            variant="default"
            justify="space-between"
            fw={400}
            rightSection={<Icon name="chevron" size={14} />}
            aria-label={`${label}: ${summary}`}
            onClick={() => setIsOpen(!isOpen)}
            data-testid={`${testId}-button`}
          >
            {summary}
          </Button>
        </Popover.Target>
        <Popover.Dropdown miw={240} aria-label={label}>
          <Stack gap="xs">
            {names.length > 8 && (
              <TextInput
                size="xs"
                aria-label={t('reading.searchColumns')}
                placeholder={t('reading.searchColumns')}
                value={search}
                onChange={(event) => setSearch(event.currentTarget.value)}
              />
            )}
            {shown.length === 0 ? (
              <Text size="sm" c="dimmed">
                {t('reading.noSuchColumn')}
              </Text>
            ) : (
              <VirtualList count={shown.length} rowHeight={30} height={240}>
                {(index) => {
                  const name = shown[index] ?? '';
                  const isPicked = picked.has(name);
                  return (
                    <Checkbox
                      size="xs"
                      className={classes.check}
                      label={name}
                      checked={isPicked}
                      disabled={isPicked ? picked.size === 1 : picked.size >= most}
                      onChange={() => toggle(name)}
                    />
                  );
                }}
              </VirtualList>
            )}
            {most > names.length && (
              <Group>
                <Button
                  size="compact-xs"
                  variant="subtle"
                  disabled={shown.every((name) => picked.has(name))}
                  onClick={() => onChange(new Set([...picked, ...shown]))}
                >
                  {t('reading.chooseAll')}
                </Button>
              </Group>
            )}
          </Stack>
        </Popover.Dropdown>
      </Popover>
    </Input.Wrapper>
  );
}

import { Combobox, Input, InputBase, useVirtualizedCombobox } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

const optionHeight = 34;
const listHeight = 272;
/** A list of more has a field to search it. */
const mostWithoutSearch = 8;

interface VirtualSelectProps {
  label: string;
  /** Below the field. */
  description?: string | undefined;
  options: readonly string[];
  value: string;
  onChange(value: string): void;
  testId: string;
}

/** One of any number of names. Only the options in view are drawn. */
export function VirtualSelect({
  label,
  description,
  options,
  value,
  onChange,
  testId,
}: VirtualSelectProps) {
  const { t } = useTranslation();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [search, setSearch] = useState('');
  const [selected, setSelected] = useState(-1);
  const list = useRef<HTMLDivElement>(null);
  const wanted = search.trim().toLocaleLowerCase();
  const shown = options.filter((name) => name.toLocaleLowerCase().includes(wanted));
  const active = shown.indexOf(value);
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => list.current,
    estimateSize: () => optionHeight,
    enabled: isOpen,
    overscan: 4,
  });
  const select = (index: number) => {
    setSelected(index);
    if (index >= 0) rows.scrollToIndex(index);
  };
  const submit = (index: number) => {
    const name = shown[index];
    if (name !== undefined) onChange(name);
    combobox.closeDropdown();
  };
  const combobox = useVirtualizedCombobox({
    opened: isOpen,
    onOpenedChange: setIsOpen,
    onDropdownOpen: () => {
      requestAnimationFrame(() => select(active));
      combobox.focusSearchInput();
    },
    onDropdownClose: () => {
      setSearch('');
      combobox.focusTarget();
    },
    totalOptionsCount: shown.length,
    getOptionId: (index) => `${id}-${index}`,
    selectedOptionIndex: selected,
    setSelectedOptionIndex: select,
    activeOptionIndex: active,
    onSelectedOptionSubmit: submit,
  });
  return (
    <Combobox
      store={combobox}
      resetSelectionOnOptionHover={false}
      onOptionSubmit={(name) => submit(shown.indexOf(name))}
    >
      <Combobox.Target targetType="button">
        <InputBase
          component="button"
          type="button"
          pointer
          maw={420}
          label={label}
          description={description}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          rightSection={<Combobox.Chevron />}
          rightSectionPointerEvents="none"
          onClick={() => combobox.toggleDropdown()}
          data-testid={testId}
        >
          {value === '' ? <Input.Placeholder>{label}</Input.Placeholder> : value}
        </InputBase>
      </Combobox.Target>
      <Combobox.Dropdown>
        {options.length > mostWithoutSearch && (
          <Combobox.Search
            value={search}
            placeholder={t('table.search')}
            aria-label={t('table.search')}
            onChange={(event) => {
              setSearch(event.currentTarget.value);
              setSelected(0);
            }}
          />
        )}
        <Combobox.Options>
          {shown.length === 0 ? (
            <Combobox.Empty>{t('table.nothingFound')}</Combobox.Empty>
          ) : (
            <div
              ref={list}
              style={{
                height: Math.min(listHeight, shown.length * optionHeight),
                overflowY: 'auto',
              }}
            >
              <div style={{ position: 'relative', height: rows.getTotalSize() }}>
                {rows.getVirtualItems().map(({ index, start }) => {
                  const name = shown[index] ?? '';
                  return (
                    <Combobox.Option
                      key={name}
                      id={`${id}-${index}`}
                      value={name}
                      active={index === active}
                      selected={index === selected}
                      aria-setsize={shown.length}
                      aria-posinset={index + 1}
                      style={{
                        position: 'absolute',
                        insetInline: 0,
                        top: start,
                        height: optionHeight,
                        overflow: 'hidden',
                        textOverflow: 'ellipsis',
                        whiteSpace: 'nowrap',
                      }}
                    >
                      {name}
                    </Combobox.Option>
                  );
                })}
              </div>
            </div>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

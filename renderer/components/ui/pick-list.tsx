import { Badge, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './ui.module.css';

export interface PickItem<Id extends string> {
  id: Id;
  title: string;
  detail: string;
  /** A second line of detail. */
  note?: string;
  badge?: { text: string; color: string };
  below?: ReactNode;
}

interface PickListProps<Id extends string> {
  label: string;
  items: readonly PickItem<Id>[];
  selected: Id | null;
  onPick(id: Id): void;
}

/** Rows of which one is shown in detail. */
export function PickList<Id extends string>(props: PickListProps<Id>) {
  const { label, items, selected, onPick } = props;
  return (
    <ul className={classes.pickList} aria-label={label}>
      {items.map((item) => (
        <li key={item.id}>
          <UnstyledButton
            className={classes.pick}
            aria-current={item.id === selected}
            onClick={() => onPick(item.id)}
          >
            <span className={classes.pickTitle} title={item.title}>
              {item.title}
            </span>
            <span className={classes.pickLine}>
              {item.badge && (
                <Badge size="sm" variant="light" color={item.badge.color} flex="none">
                  {item.badge.text}
                </Badge>
              )}
              <span className={classes.pickDetail} title={item.detail}>
                {item.detail}
              </span>
            </span>
            {item.note !== undefined && (
              <span className={classes.pickDetail} title={item.note}>
                {item.note}
              </span>
            )}
            {item.below}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}

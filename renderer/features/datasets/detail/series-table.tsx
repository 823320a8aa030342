import { Anchor, Select, Stack, Text, TextInput } from '@mantine/core';
import type { DatasetDetail, SeriesRole } from '@shared/domain/dataset/dataset';
import { findStep, withStep } from '@shared/domain/dataset/edit-recipe';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/ui/error-alert';
import { VirtualList } from '@/components/ui/virtual-list';
import { useFormats } from '@/lib/use-formats';
import type { usePrepare } from '../dataset-api';
import classes from './detail.module.css';

const roles: readonly SeriesRole[] = ['target', 'covariate', 'known-covariate', 'ignored'];
const rowHeight = 44;

interface SeriesTableProps {
  detail: DatasetDetail;
  prepare: ReturnType<typeof usePrepare>;
  onView(name: string): void;
}

/** All series with what each is for: to be forecast, or an input of the others. */
export function SeriesTable({ detail, prepare, onView }: SeriesTableProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [search, setSearch] = useState('');
  const { series, recipe } = detail;
  const wanted = search.trim().toLocaleLowerCase();
  const shown = series.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
  const targets = series.filter(({ role }) => role === 'target').length;
  const changeRole = (name: string, role: SeriesRole) => {
    const known = findStep(recipe.steps, 'roles')?.roles ?? {};
    prepare.mutate({
      kind: 'steps',
      steps: withStep(recipe.steps, { kind: 'roles', roles: { ...known, [name]: role } }),
    });
  };
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('data.rolesHint')}
      </Text>
      {prepare.error && <ErrorAlert error={prepare.error} />}
      {series.length > 8 && (
        <TextInput
          size="xs"
          maw={320}
          aria-label={t('data.searchSeries')}
          placeholder={t('data.searchSeries')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <div className={classes.seriesScroll} data-testid="series-table">
        <div className={`${classes.seriesRow} ${classes.seriesHead}`} aria-hidden>
          <span>{t('data.series')}</span>
          <span>{t('data.role')}</span>
          <span className={classes.number}>{t('data.length')}</span>
          <span className={classes.number}>{t('data.imputed')}</span>
          <span className={classes.number}>{t('data.missing')}</span>
          <span className={classes.number}>{t('data.outliers')}</span>
        </div>
        {shown.length === 0 && (
          <Text size="sm" c="dimmed" p="sm">
            {t('data.noSuchSeries')}
          </Text>
        )}
        <VirtualList count={shown.length} rowHeight={rowHeight} height={rowHeight * 10}>
          {(index) => {
            const row = shown[index];
            if (!row) return null;
            const { name, role, length, imputedCount, missingCount, outlierCount } = row;
            return (
              <div className={classes.seriesRow}>
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  ta="left"
                  truncate
                  title={t('data.showSeries', { name })}
                  onClick={() => onView(name)}
                >
                  {name}
                </Anchor>
                <Select
                  size="xs"
                  aria-label={t('data.roleOf', { name })}
                  data={roles.map((value) => ({
                    value,
                    label: t(`data.roles.${value}`),
                    // Without one there is nothing to forecast.
                    disabled: role === 'target' && targets === 1 && value !== 'target',
                  }))}
                  value={role}
                  allowDeselect={false}
                  onChange={(next) => next !== null && next !== role && changeRole(name, next)}
                  data-testid={`role-${name}`}
                />
                <Count label={t('data.length')} text={formats.integer(length)} />
                <Count label={t('data.imputed')} text={formats.integer(imputedCount)} />
                <Count label={t('data.missing')} text={formats.integer(missingCount)} />
                <Count label={t('data.outliers')} text={formats.integer(outlierCount)} />
              </div>
            );
          }}
        </VirtualList>
      </div>
    </Stack>
  );
}

const Count = ({ label, text }: { label: string; text: string }) => (
  <span className={classes.number} role="img" aria-label={`${label}: ${text}`}>
    {text}
  </span>
);

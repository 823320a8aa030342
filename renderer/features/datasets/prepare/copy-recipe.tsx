import { ActionIcon } from '@mantine/core';
import type { Recipe } from '@shared/domain/dataset/recipe';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/ui/icons';
import { copyText } from '@/lib/copy-text';

/** The recipe as plain JSON, for the command line and for other people. */
export function CopyRecipe({ recipe }: { recipe: Recipe }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<Recipe | null>(null);
  const isCopied = copied === recipe;
  const label = isCopied ? t('prepare.recipeCopied') : t('prepare.copyRecipe');
  return (
    <ActionIcon
      variant="default"
      aria-label={label}
      title={label}
      onClick={async () => {
        if (await copyText(JSON.stringify(recipe, null, 2))) setCopied(recipe);
      }}
      data-testid="copy-recipe"
    >
      <Icon name={isCopied ? 'check' : 'copy'} size={16} />
    </ActionIcon>
  );
}

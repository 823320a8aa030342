import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/ui/icons';
import classes from './shell.module.css';

/** Shows that a file may be dropped anywhere. The drop itself is read by the preload. */
export function DropOverlay() {
  const { t } = useTranslation();
  const isOver = useFileDrag();
  if (!isOver) return null;
  return (
    <div className={classes.overlay} data-testid="drop-overlay">
      <Icon name="upload" size={48} />
      <Text fw={700} size="xl">
        {t('app.drop')}
      </Text>
    </div>
  );
}

function useFileDrag(): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    // Each child that is entered or left tells so too: the window is left when all were.
    let depth = 0;
    const isFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const change = (by: number) => (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault();
      depth = Math.max(0, depth + by);
      setIsOver(depth > 0);
    };
    const onEnter = change(1);
    const onLeave = change(-1);
    const onOver = (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    };
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      depth = 0;
      setIsOver(false);
    };
    window.addEventListener('dragenter', onEnter);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('dragover', onOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragenter', onEnter);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  return isOver;
}

'use client';

import { FileUp } from 'lucide-react';
import { useRef, useState, type ChangeEvent, type DragEvent, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { classes } from '@/components/ui/classes';

interface DropZoneProps {
  /** What it asks for, and what it says while files are held over it. */
  title: { still: string; over: string };
  /** The words on its button. */
  choose: string;
  /** What can be chosen, as the browser's file chooser takes it. */
  accepted: string;
  /** What can be uploaded, and how much of it. */
  hint: string;
  onFiles(files: File[]): void;
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files');
}

/** Takes files that are dropped on it, or chosen with its button. */
export function DropZone(props: DropZoneProps): ReactNode {
  const chooser = useRef<HTMLInputElement>(null);
  // The parts inside are entered and left, too: only the last leaving leaves the zone.
  const [depth, setDepth] = useState(0);
  const isOver = depth > 0;

  function over(event: DragEvent): void {
    if (!hasFiles(event)) return;
    event.preventDefault(); // otherwise the browser opens the file
    event.dataTransfer.dropEffect = 'copy';
  }

  function drop(event: DragEvent): void {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setDepth(0);
    props.onFiles([...event.dataTransfer.files]);
  }

  function choose({ target }: ChangeEvent<HTMLInputElement>): void {
    props.onFiles([...(target.files ?? [])]);
    target.value = ''; // the same file can be chosen again
  }

  return (
    <section
      aria-labelledby="upload"
      data-testid="drop-zone"
      onDragEnter={(event) => hasFiles(event) && setDepth(depth + 1)}
      onDragLeave={(event) => hasFiles(event) && setDepth(Math.max(0, depth - 1))}
      onDragOver={over}
      onDrop={drop}
      className={classes(
        'flex flex-wrap items-center gap-x-5 gap-y-4 rounded-card border-2 border-dashed p-5 transition-colors sm:p-6',
        isOver ? 'border-accent bg-accent-soft' : 'border-edge/60 bg-surface',
      )}
    >
      <span aria-hidden className="flex size-12 items-center justify-center rounded-full bg-accent-soft text-accent">
        <FileUp className="size-6" />
      </span>
      <div className="min-w-0 flex-1 basis-60">
        <h2 id="upload" className="text-xl">
          {isOver ? props.title.over : props.title.still}
        </h2>
        <p id="upload-hint" className="mt-1 text-sm text-muted">
          {props.hint}
        </p>
      </div>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        accept={props.accepted}
        data-testid="chooser"
        onChange={choose}
      />
      <Button aria-describedby="upload-hint" onClick={() => chooser.current?.click()}>
        {props.choose}
      </Button>
    </section>
  );
}

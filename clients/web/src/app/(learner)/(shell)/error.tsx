'use client';

export { AreaError as default } from '@/features/shell/AreaError';

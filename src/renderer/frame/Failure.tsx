import type { ReactNode } from 'react';
import './Failure.css';

interface FailureProps {
  readonly title: ReactNode;
  readonly reason: string;
  /** The buttons that lead on. */
  readonly children: ReactNode;
}

/** Stands where a view would: what failed, why, and what to do. */
export function Failure({ title, reason, children }: FailureProps) {
  return (
    <div className="failure" role="alert">
      <h1 className="failure-title">{title}</h1>
      <p>{reason}</p>
      <div className="failure-actions">{children}</div>
    </div>
  );
}

import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** Told once, with a sentence; what is shown instead is the caller's. */
  readonly onError: (message: string) => void;
}

/** Shows nothing once something in it could not be drawn, and tells so: without it the whole window would go blank. */
export class ErrorBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override readonly state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  }

  override render(): ReactNode {
    return this.state.hasFailed ? null : this.props.children;
  }
}

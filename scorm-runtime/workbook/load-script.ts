// Scripts that are needed only sometimes: loaded when they are, and asked for again where that failed.

/** Resolves when `src` has run; rejects when it cannot be had. */
export function loadScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.onload = () => resolve();
    script.onerror = () => {
      script.remove();
      reject(new Error(src));
    };
    script.src = src;
    document.head.append(script);
  });
}

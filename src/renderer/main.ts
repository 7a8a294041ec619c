import './styles/fonts.css';

// The page's own frame is painted first, so that something is seen at once; the program follows.
requestAnimationFrame(() => {
  setTimeout(() => {
    void import('./start').then(({ start }) => start());
  }, 0);
});

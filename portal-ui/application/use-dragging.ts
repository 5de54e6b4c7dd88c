import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue';

/**
 * Whether files are dragged over the page. One that is let go beside its place is not opened by the browser, which would
 * leave the page.
 */
export function useDragging(): Ref<boolean> {
  const dragging = ref(false);
  const move = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    dragging.value = true;
  };
  const leave = (event: DragEvent): void => {
    if (event.relatedTarget === null) dragging.value = false;
  };
  const end = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    dragging.value = false;
  };
  onMounted(() => {
    document.addEventListener('dragover', move);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', end);
  });
  onBeforeUnmount(() => {
    document.removeEventListener('dragover', move);
    document.removeEventListener('dragleave', leave);
    document.removeEventListener('drop', end);
  });
  return dragging;
}

import { useIntl } from 'react-intl';
import { SectionHead } from '../../design/SectionHead.js';
import { CommentThreads, type CommentThreadsProps } from './CommentThreads.js';

/** What is said of a row, on its page. */
export function CommentsSection(props: Omit<CommentThreadsProps, 'cell'>) {
  const intl = useIntl();
  return (
    <section aria-labelledby="comments">
      <SectionHead id="comments" title={intl.formatMessage({ id: 'comments.title' })} />
      <CommentThreads {...props} />
    </section>
  );
}

import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { Dialog } from '../../design/Dialog.js';
import { Notice } from '../../design/Notice.js';
import type { Audience, ShareableQuery, ShareKind } from '../../graphql/generated/graphql.js';
import { FormDialog } from './FormDialog.js';
import { shareThingDocument } from './share-thing.documents.js';
import classes from './share-thing.module.css';
import { ShownThing } from './ShownThing.js';
import { useProblem } from './useProblem.js';
import { useSubmission } from './useSubmission.js';

type Shareable = NonNullable<ShareableQuery['shareable']>;
type Offer = Shareable['offers'][number];

export interface ShareThingFormProps {
  shareable: Shareable;
  onDone: (sharedId: string | null) => void;
  onCancel: () => void;
  /** It changed since it was shown: show it as it is now. */
  onOutrun: () => void;
}

/** Begins each time with the narrowest choice; the button says whether it goes at once or is asked first. */
export function ShareThingForm({ shareable, onDone, onCancel, onOutrun }: ShareThingFormProps) {
  const intl = useIntl();
  const announce = useAnnounce();
  const { id, kind, expectedVersion, offers } = shareable;
  const [chosen, setChosen] = useState<Audience>(offers[0].audience);
  const [isAsked, setAsked] = useState(false);
  const [share, submission] = useSubmission(shareThingDocument);
  const problem = useProblem(submission);
  const offer = offers.find(({ audience }) => audience === chosen) ?? offers[0];
  const { audience, fingerprint, needsSecond, refusal } = offer;
  const submit = async () => {
    if (refusal) return;
    const outcome = await share({ id, kind, expectedVersion, audience, fingerprint });
    if (outcome.kind === 'conflict' || outcome.kind === 'refusal') onOutrun();
    if (outcome.kind !== 'saved') return;
    announce(intl.formatMessage({ id: outcome.value.isWaiting ? 'share.isAsked' : 'share.isShared' }));
    if (outcome.value.isWaiting) setAsked(true);
    else onDone(outcome.value.snapshotId ?? null);
  };
  if (isAsked) return <Asked onClose={() => onDone(null)} />;
  return (
    <FormDialog
      title={intl.formatMessage({ id: 'share.thing' })}
      submitLabel={intl.formatMessage({ id: needsSecond ? 'share.ask' : `share.with.${audience}` })}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      busy={submission.busy}
      problem={problem}
      size="large"
    >
      <Radio.Group
        label={intl.formatMessage({ id: 'share.whom' })}
        value={audience}
        onChange={(value) => setChosen(value as Audience)}
      >
        <div className={classes.audiences}>
          {offers.map((one) => (
            <Radio
              key={one.audience}
              value={one.audience}
              label={intl.formatMessage({ id: `words.audience.${one.audience}` })}
              description={intl.formatMessage({ id: `share.who.${one.audience}` })}
            />
          ))}
        </div>
      </Radio.Group>
      <WhatTheyRead kind={kind} offer={offer} />
      <Consequences kind={kind} offer={offer} />
    </FormDialog>
  );
}

/** Nothing on the page changes yet: so it is said that it was asked. */
function Asked({ onClose }: { onClose: () => void }) {
  const intl = useIntl();
  const close = intl.formatMessage({ id: 'share.close' });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={intl.formatMessage({ id: 'share.thing' })}
      closeLabel={close}
      actions={<Button onClick={onClose}>{close}</Button>}
    >
      <Notice tone="good" title={intl.formatMessage({ id: 'share.isAsked' })}>
        <p>{intl.formatMessage({ id: 'share.askedHelp' })}</p>
      </Notice>
    </Dialog>
  );
}

function WhatTheyRead({ kind, offer: { shown, before } }: { kind: ShareKind; offer: Offer }) {
  const intl = useIntl();
  return (
    <div className={classes.compare}>
      <section>
        <h3>{intl.formatMessage({ id: 'share.willRead' })}</h3>
        <ShownThing kind={kind} shown={shown} />
      </section>
      {before && (
        <section>
          <h3>{intl.formatMessage({ id: 'share.readNow' })}</h3>
          <ShownThing kind={kind} shown={before} />
        </section>
      )}
    </div>
  );
}

/** What follows from it, before it is done. */
function Consequences({ kind, offer }: { kind: ShareKind; offer: Offer }) {
  const { audience, before, needsSecond, makesOutdated, refusal } = offer;
  const intl = useIntl();
  if (refusal) {
    return (
      <Notice tone="error" live="polite">
        <p dir="auto">{refusal.message}</p>
      </Notice>
    );
  }
  return (
    <>
      {makesOutdated && (
        <Notice tone="warning">
          <p>{intl.formatMessage({ id: 'share.makesOutdated' })}</p>
        </Notice>
      )}
      <Notice tone={audience === 'JOINT' ? 'warning' : 'info'}>
        <p>{intl.formatMessage({ id: audience === 'ORGANISATION' ? 'share.onlyThisInside' : 'share.onlyThis' })}</p>
        {kind === 'PROPOSED_PLAN' && audience === 'ORGANISATION' && before && (
          <p>{intl.formatMessage({ id: 'proposals.joins' })}</p>
        )}
        {kind === 'REPORT' && audience === 'ORGANISATION' && <p>{intl.formatMessage({ id: 'share.wholeDraft' })}</p>}
        {needsSecond && <p>{intl.formatMessage({ id: 'share.secondNeeded' })}</p>}
        {audience !== 'ORGANISATION' && <p>{intl.formatMessage({ id: 'share.cannotUnread' })}</p>}
      </Notice>
    </>
  );
}

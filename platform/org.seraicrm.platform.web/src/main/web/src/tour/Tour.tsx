import { Button, Group, Text } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, use, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Id, Me } from "../api/types.ts";
import { CHAPTERS, type Chapter, chapterOf, following, type Step } from "./chapters.ts";
import { place, type Spot } from "./place.ts";
import type { TourTexts } from "./texts/texts.ts";
import type { TourStart } from "./tour.ts";
import { drawn, useTarget } from "./useTarget.ts";
import "./tour.css";

/** What the tour asks of the client around it, which it is fetched apart from. */
export interface Around { me: Me; go: (path: string) => Promise<void>; /** A client to look at. */ client: () => Promise<Id | undefined> }

interface TourProps { start: TourStart; around: Around; texts: Promise<TourTexts>; onClose: () => void }

/** Shows somebody around the real screens, one thing after the other (A28). */
export function Tour({ start, around, texts: asked, onClose }: TourProps) {
  const texts = use(asked);
  const [chapter, setChapter] = useState<Chapter>(() => (start === "here" ? chapterOf(location.pathname, around.me) : "today"));
  const [led, setLed] = useState(start === "beginning");
  const turn = (next: Chapter): void => {
    setLed(true);
    setChapter(next);
  };
  return <ChapterTour key={chapter} chapter={chapter} led={led} texts={texts} around={around} onClose={onClose} onChapter={turn} />;
}

interface ChapterTourProps { chapter: Chapter; /** Whether its page is opened first. */ led: boolean; texts: TourTexts; around: Around; onClose: () => void; onChapter: (chapter: Chapter) => void }

function ChapterTour({ chapter, led, texts, around, onClose, onChapter }: ChapterTourProps) {
  const steps = useSteps(chapter, led, around);
  const [at, setAt] = useState(0);
  const step = steps?.[at];
  useOpen(step?.path, around);
  const next = following(chapter, around.me);
  if (!steps || !step) return null;
  const last = at === steps.length - 1;
  const forward = (): void => (last ? (next ? onChapter(next) : onClose()) : setAt(at + 1));
  return (
    <StepCard step={step} onClose={onClose} onNext={last ? undefined : forward} onBack={at > 0 ? () => setAt(at - 1) : undefined}
      tools={(
        <>
          <Button variant="subtle" color="gray" onClick={onClose} me="auto">{last ? texts.done : texts.close}</Button>
          {at > 0 && <Button variant="default" onClick={() => setAt(at - 1)}>{texts.back}</Button>}
          {(!last || next) && <Button onClick={forward} data-forward>{last && next ? texts.then[next] : texts.next}</Button>}
        </>
      )}>
      <Text className="tour-place">{texts.chapters[chapter]} · {at + 1} / {steps.length}</Text>
      <h2 id="tour-heading">{texts.steps[step.name][0]}</h2>
      <Text id="tour-text">{texts.steps[step.name][1]}</Text>
    </StepCard>
  );
}

interface StepCardProps { step: Step; onClose: () => void; onNext: (() => void) | undefined; onBack: (() => void) | undefined; tools: ReactNode; children: ReactNode }

/** A modal dialog over the whole screen: everything is dark but what the card tells of. */
function StepCard({ step, onClose, onNext, onBack, tools, children }: StepCardProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const box = useTarget(step.at);
  const [spot, setSpot] = useState<Spot>();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  useEffect(() => {
    const buttons = card.current?.querySelectorAll<HTMLElement>("button");
    (card.current?.querySelector<HTMLElement>("[data-forward]") ?? buttons?.[buttons.length - 1])?.focus();
  }, [step]);
  useLayoutEffect(() => {
    if (!card.current) return;
    const { width, height } = card.current.getBoundingClientRect();
    setSpot(place(box, { width, height }, { width: window.innerWidth, height: window.innerHeight }));
  }, [box, step]);
  const pressed = (event: KeyboardEvent): void => {
    // The keys of the page rest meanwhile.
    event.stopPropagation();
    if (event.key === "ArrowRight") onNext?.();
    if (event.key === "ArrowLeft") onBack?.();
  };
  return (
    <dialog ref={dialog} className="tour" role="dialog" aria-modal aria-labelledby="tour-heading" aria-describedby="tour-text" data-dark={box ? undefined : true}
      onKeyDown={pressed} onCancel={(event) => { event.preventDefault(); onClose(); }}>
      {box && <div className="tour-light" style={box} />}
      <div ref={card} className="tour-card" style={spot ?? { opacity: 0 }}>
        <div aria-live="polite">{children}</div>
        <Group gap="xs" mt="sm" justify="flex-end">{tools}</Group>
      </div>
    </dialog>
  );
}

/** How long a page may take to show what a chapter begins with. */
const PATIENCE = 4000;

/** The steps of a chapter that are on its screen, once that is there. */
function useSteps(chapter: Chapter, led: boolean, around: Around): Step[] | undefined {
  const [steps, setSteps] = useState<Step[]>();
  useEffect(() => {
    let over = false;
    const all = CHAPTERS[chapter];
    const look = async (): Promise<void> => {
      const path = led ? await pageOf(chapter, around) : undefined;
      if (over) return;
      if (path) await around.go(path);
      const until = Date.now() + PATIENCE;
      while (!over && !(all[0] && drawn(all[0].at)) && Date.now() < until) await new Promise((later) => setTimeout(later, 50));
      if (over) return;
      const there = all.filter((step) => step.path !== undefined || drawn(step.at));
      setSteps(there.length > 0 ? there : all.slice(0, 1));
    };
    void look();
    return () => {
      over = true;
    };
    // A chapter is looked through once; what changes in the user meanwhile is of no account.
  }, [chapter, led]);
  return steps;
}

/** The page that a chapter is shown on; none for what stands on every page. */
async function pageOf(chapter: Chapter, { me, client }: Around): Promise<string | undefined> {
  if (chapter === "today") return "/today";
  if (chapter === "list") return me.modules[0] ? `/modules/${me.modules[0].id}` : "/clients";
  if (chapter !== "client") return undefined;
  const id = await client();
  return id ? `/clients/${id}` : "/clients/new";
}

/** Opens the page that a step stands on. */
function useOpen(path: string | undefined, { go }: Around): void {
  useEffect(() => {
    if (path && location.pathname !== path) void go(path);
    // Once for each page: whoever leaves it is not brought back.
  }, [path]);
}

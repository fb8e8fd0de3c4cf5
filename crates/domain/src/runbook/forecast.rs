//! When each task will be over, given what happened so far. Pure: tasks and the time in, forecasts out.
//!
//! Nothing starts before its planned time, before what it waits for is over, or in the past. What runs takes as long as
//! planned, and longer once that is over. What failed has to be done again. Times in milliseconds since 1970.

/// What really happened to a task.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Actual {
    #[default]
    Waiting,
    Running {
        start: i64,
    },
    /// Done or skipped: what waits for it may go on.
    Over {
        start: i64,
        finish: i64,
    },
    /// What waits for it waits until it is done again.
    Failed {
        start: i64,
        finish: i64,
    },
}

impl Actual {
    /// The same, where the fact that the task follows is so since `at`, in a run whose first task is planned for `first`.
    /// What was so before the run begins, is so from its beginning.
    #[must_use]
    pub fn by_fact(self, at: i64, first: i64, now: i64) -> Self {
        let at = at.max(first).min(now);
        match self {
            Self::Waiting => Self::Over { start: at, finish: at },
            Self::Running { start } => Self::Over { start, finish: at.max(start) },
            other => other,
        }
    }
}

/// A task of a run.
#[derive(Clone, Debug, Default)]
pub struct Task {
    pub planned: Option<i64>,
    pub duration: i64,
    /// How much later somebody said that it will be.
    pub delay: i64,
    /// Places of the tasks that it waits for.
    pub predecessors: Vec<usize>,
    pub actual: Actual,
}

/// What is to be expected of a task.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Forecast {
    pub start: i64,
    pub finish: i64,
    /// Behind its planned end; negative where it is early.
    pub late: i64,
    /// By how much it may end later before the goal does; nothing where it is over or the goal does not wait for it.
    pub slack: Option<i64>,
    /// It is done or skipped.
    pub over: bool,
    /// The task that it still waits for longest, where that one and not its plan sets its start.
    pub held_by: Option<usize>,
    /// How many tasks that have not started wait for it, through others, and are pushed.
    pub holds: usize,
}

/// Tasks that wait for each other in a ring, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ring(pub Vec<usize>);

/// Forecasts all tasks. The goal is what the slack counts for; without one, what ends last.
///
/// # Errors
/// A ring of predecessors: nothing in it could ever start.
pub fn forecast(tasks: &[Task], goal: Option<usize>, now: i64) -> Result<Vec<Forecast>, Ring> {
    let followers = followers(tasks);
    let order = ordered(tasks, &followers)?;
    let mut all = vec![Forecast::default(); tasks.len()];
    for &index in &order {
        all[index] = expected(&tasks[index], &all, now);
    }
    slacks(tasks, &order, &followers, goal, &mut all);
    holds(tasks, &order, &followers, &mut all);
    Ok(all)
}

fn expected(task: &Task, all: &[Forecast], now: i64) -> Forecast {
    let (start, finish) = match task.actual {
        Actual::Over { start, finish } => (start, finish),
        Actual::Running { start } => (start, now.max(start + task.duration + task.delay)),
        Actual::Failed { start, finish } => (start, now.max(finish) + task.duration + task.delay),
        Actual::Waiting => {
            let waits = task.predecessors.iter().map(|first| all[*first].finish).max().unwrap_or(i64::MIN);
            let start = task.planned.map_or(i64::MIN, |planned| planned + task.delay).max(waits).max(now);
            (start, start + task.duration)
        }
    };
    let own = task.planned.map_or(now, |planned| (planned + task.delay).max(now));
    let open = task.predecessors.iter().copied().filter(|first| !all[*first].over);
    let last = open.max_by_key(|first| (all[*first].finish, std::cmp::Reverse(*first)));
    Forecast {
        start,
        finish,
        late: task.planned.map_or(0, |planned| finish - planned - task.duration),
        slack: None,
        held_by: last.filter(|first| task.actual == Actual::Waiting && all[*first].finish >= own),
        over: matches!(task.actual, Actual::Over { .. }),
        holds: 0,
    }
}

/// The tasks, each after those that it waits for.
///
/// # Errors
/// A ring.
pub fn in_order(tasks: &[Task]) -> Result<Vec<usize>, Ring> {
    ordered(tasks, &followers(tasks))
}

fn ordered(tasks: &[Task], followers: &[Vec<usize>]) -> Result<Vec<usize>, Ring> {
    let mut waits: Vec<usize> = tasks.iter().map(|task| task.predecessors.len()).collect();
    let mut order: Vec<usize> = (0..tasks.len()).filter(|index| waits[*index] == 0).collect();
    let mut at = 0;
    while let Some(&index) = order.get(at) {
        at += 1;
        for &next in &followers[index] {
            waits[next] -= 1;
            if waits[next] == 0 {
                order.push(next);
            }
        }
    }
    if order.len() == tasks.len() { Ok(order) } else { Err(ring(tasks, &waits)) }
}

/// Walks back from a task that is left until one comes again.
fn ring(tasks: &[Task], waits: &[usize]) -> Ring {
    let mut path: Vec<usize> = waits.iter().position(|left| *left > 0).into_iter().collect();
    while let Some(&last) = path.last() {
        let Some(&before) = tasks[last].predecessors.iter().find(|first| waits[**first] > 0) else { break };
        if let Some(begin) = path.iter().position(|seen| *seen == before) {
            path.drain(..begin);
            break;
        }
        path.push(before);
    }
    path.reverse();
    Ring(path)
}

fn followers(tasks: &[Task]) -> Vec<Vec<usize>> {
    let mut followers = vec![Vec::new(); tasks.len()];
    for (index, task) in tasks.iter().enumerate() {
        for &first in &task.predecessors {
            followers[first].push(index);
        }
    }
    followers
}

fn slacks(tasks: &[Task], order: &[usize], followers: &[Vec<usize>], goal: Option<usize>, all: &mut [Forecast]) {
    let open = |index: &usize| !matches!(tasks[*index].actual, Actual::Over { .. });
    let last = || (0..tasks.len()).filter(open).max_by_key(|index| (all[*index].finish, std::cmp::Reverse(*index)));
    let Some(goal) = goal.filter(open).or_else(last) else { return };
    let mut latest: Vec<Option<i64>> = vec![None; tasks.len()];
    latest[goal] = Some(all[goal].finish);
    for &index in order.iter().rev().filter(|index| open(index)) {
        // What has started waits for nobody any more.
        let waiting = followers[index].iter().filter(|next| tasks[**next].actual == Actual::Waiting);
        let by_followers = waiting.filter_map(|next| Some(latest[*next]? - (all[*next].finish - all[*next].start))).min();
        latest[index] = match (latest[index], by_followers) {
            (Some(own), Some(other)) => Some(own.min(other)),
            (own, other) => own.or(other),
        };
        all[index].slack = latest[index].map(|latest| latest - all[index].finish);
    }
}

/// Words of 64 pushed tasks that are looked at in one pass over all tasks.
const WORDS: usize = 8;

/// Counts for each open task that is late how many pushed ones wait for it.
///
/// Each task takes over the sets of those behind it, last ones first, and so counts nobody twice. Walking from each task
/// anew would take as many walks as there are tasks, and each may pass all of them.
fn holds(tasks: &[Task], order: &[usize], followers: &[Vec<usize>], all: &mut [Forecast]) {
    let waits = |index: usize| tasks[index].actual == Actual::Waiting;
    let is_pushed = |index: usize| waits(index) && tasks[index].planned.is_none_or(|planned| all[index].start > planned);
    let pushed: Vec<usize> = (0..tasks.len()).filter(|index| is_pushed(*index)).collect();
    let mut counts = vec![0; tasks.len()];
    for part in pushed.chunks(WORDS * 64) {
        let mut sets = vec![[0_u64; WORDS]; tasks.len()];
        for (bit, &index) in part.iter().enumerate() {
            sets[index][bit / 64] = 1 << (bit % 64);
        }
        for &index in order.iter().rev() {
            let own = sets[index];
            // What has started waits for nobody any more.
            for &next in followers[index].iter().filter(|next| waits(**next)) {
                let behind = sets[next];
                sets[index].iter_mut().zip(behind).for_each(|(word, more)| *word |= more);
            }
            let bits = |set: &[u64]| set.iter().map(|word| word.count_ones() as usize).sum::<usize>();
            counts[index] += bits(&sets[index]) - bits(&own);
        }
    }
    for (index, count) in counts.into_iter().enumerate() {
        if !all[index].over && all[index].late > 0 {
            all[index].holds = count;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn task(planned: i64, duration: i64, predecessors: &[usize]) -> Task {
        Task { planned: Some(planned), duration, predecessors: predecessors.to_vec(), ..Task::default() }
    }

    #[test]
    fn a_late_task_pushes_what_waits_for_it_and_a_gap_takes_it_up() {
        let mut tasks = vec![task(0, 10, &[]), task(10, 5, &[0]), task(40, 5, &[1])];
        tasks[0].actual = Actual::Running { start: 4 };
        let all = forecast(&tasks, None, 20).unwrap();
        assert_eq!((all[0].finish, all[0].late, all[0].holds), (20, 10, 1));
        assert_eq!((all[1].start, all[1].held_by, all[1].late), (20, Some(0), 10));
        assert_eq!((all[2].start, all[2].late, all[2].held_by), (40, 0, None));
        assert_eq!((all[0].slack, all[1].slack, all[2].slack), (Some(15), Some(15), Some(0)));
    }

    #[test]
    fn what_failed_is_done_again_and_what_was_skipped_lets_go_on() {
        let mut tasks = vec![task(0, 10, &[]), task(0, 10, &[]), task(10, 5, &[0]), task(10, 5, &[1])];
        tasks[0].actual = Actual::Failed { start: 0, finish: 8 };
        tasks[1].actual = Actual::Over { start: 3, finish: 3 };
        let all = forecast(&tasks, None, 12).unwrap();
        assert_eq!((all[2].start, all[3].start), (22, 12));
    }

    #[test]
    fn a_ring_is_named_in_its_order() {
        let tasks = vec![task(0, 1, &[]), task(0, 1, &[0, 3]), task(0, 1, &[1]), task(0, 1, &[2])];
        let Ring(ring) = forecast(&tasks, None, 0).unwrap_err();
        assert_eq!(ring.len(), 3);
        for (at, index) in ring.iter().enumerate() {
            assert!(tasks[ring[(at + 1) % 3]].predecessors.contains(index), "{ring:?}");
        }
        assert_eq!(forecast(&[task(0, 1, &[0])], None, 0), Err(Ring(vec![0])));
    }

    /// A small generator: the law is over many graphs, and each has to be made again from its seed.
    struct Dice(u64);

    impl Dice {
        fn roll(&mut self, most: u64) -> i64 {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            ((self.0 >> 33) % most).cast_signed()
        }
    }

    fn graph(seed: u64) -> (Vec<Task>, i64) {
        let mut dice = Dice(seed);
        let now = dice.roll(60);
        let mut tasks: Vec<Task> = Vec::new();
        for index in 0..12_usize {
            let predecessors: Vec<usize> = (0..index).filter(|_| dice.roll(5) == 0).collect();
            let over = predecessors.iter().all(|first| matches!(tasks[*first].actual, Actual::Over { .. }));
            let start = dice.roll(40);
            let actual = match dice.roll(4) {
                0 if over => Actual::Over { start, finish: start + dice.roll(20) },
                1 if over => Actual::Running { start },
                _ => Actual::Waiting,
            };
            let planned = (dice.roll(6) > 0).then(|| dice.roll(80));
            tasks.push(Task { planned, duration: dice.roll(15), delay: 0, predecessors, actual });
        }
        (tasks, now)
    }

    #[test]
    fn nothing_starts_before_its_plan_before_what_it_waits_for_or_in_the_past() {
        for seed in 0..2_000 {
            let (tasks, now) = graph(seed);
            let all = forecast(&tasks, None, now).unwrap();
            for (task, line) in tasks.iter().zip(&all).filter(|(task, _)| task.actual == Actual::Waiting) {
                assert!(line.start >= now && task.planned.is_none_or(|planned| line.start >= planned), "seed {seed}");
                assert!(task.predecessors.iter().all(|first| all[*first].finish <= line.start), "seed {seed}");
                let reasons = task.predecessors.iter().map(|first| all[*first].finish).chain(task.planned).chain([now]);
                assert_eq!(Some(line.start), reasons.max(), "seed {seed}: no later than it has to");
            }
        }
    }

    #[test]
    fn the_goal_waits_for_a_task_exactly_from_its_slack_on() {
        for seed in 0..2_000 {
            let (tasks, now) = graph(seed);
            let goal = tasks.len() - 1;
            if matches!(tasks[goal].actual, Actual::Over { .. }) {
                continue;
            }
            let all = forecast(&tasks, Some(goal), now).unwrap();
            for (index, line) in all.iter().enumerate() {
                let Some(slack) = line.slack.filter(|_| index != goal) else { continue };
                assert!(slack >= 0, "seed {seed}");
                let with = |more: i64| {
                    let mut later = tasks.clone();
                    // Longer by the difference to what it is expected to take: a running task may be over its time already.
                    later[index].duration = line.finish - line.start + more;
                    forecast(&later, Some(goal), now).unwrap()[goal].finish
                };
                assert_eq!(with(slack), all[goal].finish, "seed {seed}, task {index}");
                assert_eq!(with(slack + 3), all[goal].finish + 3, "seed {seed}, task {index}");
            }
        }
    }

    /// Walks to everything that waits for a task, one by one.
    fn walked(from: usize, tasks: &[Task], all: &[Forecast]) -> usize {
        let followers = followers(tasks);
        let mut seen = vec![false; tasks.len()];
        let (mut open, mut count) = (vec![from], 0);
        while let Some(index) = open.pop() {
            for &next in &followers[index] {
                if !std::mem::replace(&mut seen[next], true) && tasks[next].actual == Actual::Waiting {
                    count += usize::from(tasks[next].planned.is_none_or(|planned| all[next].start > planned));
                    open.push(next);
                }
            }
        }
        count
    }

    #[test]
    fn a_late_task_holds_as_many_as_a_walk_finds() {
        for seed in 0..2_000 {
            let (tasks, now) = graph(seed);
            let all = forecast(&tasks, None, now).unwrap();
            for (index, line) in all.iter().enumerate() {
                let meant = if !line.over && line.late > 0 { walked(index, &tasks, &all) } else { 0 };
                assert_eq!(line.holds, meant, "seed {seed}, task {index}");
            }
        }
    }

    #[test]
    fn more_tasks_than_one_pass_holds_are_all_counted_and_none_twice() {
        // A ladder: each waits for both of the step before, so that there are more ways than tasks.
        let count = 3 * WORDS * 64 + 2;
        let step = |index: usize| index / 2 * 2;
        let before = |index: usize| if index < 2 { Vec::new() } else { vec![step(index) - 2, step(index) - 1] };
        let mut tasks: Vec<Task> = (0..count).map(|index| task(0, 1, &before(index))).collect();
        tasks[0].actual = Actual::Running { start: 0 };
        let all = forecast(&tasks, None, 50).unwrap();
        for (index, line) in all.iter().enumerate() {
            assert_eq!(line.holds, count - 2 - step(index), "task {index}");
        }
    }

    #[test]
    fn the_order_in_which_tasks_are_listed_changes_nothing() {
        for seed in 0..500 {
            let (tasks, now) = graph(seed);
            let all = forecast(&tasks, Some(11), now).unwrap();
            let turned = |index: usize| tasks.len() - 1 - index;
            let mut other: Vec<Task> = tasks.iter().rev().cloned().collect();
            for task in &mut other {
                task.predecessors.iter_mut().for_each(|first| *first = turned(*first));
            }
            let again = forecast(&other, Some(turned(11)), now).unwrap();
            for (index, line) in all.iter().enumerate() {
                let mirrored = &again[turned(index)];
                assert_eq!(
                    (line.start, line.finish, line.slack, line.holds),
                    (mirrored.start, mirrored.finish, mirrored.slack, mirrored.holds)
                );
            }
        }
    }
}

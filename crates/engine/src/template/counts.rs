//! How much is in a template, for the list that people choose from and for the tests against the plan.

use domain::rollout::Criticality;

use super::model::Template;

/// Numbers of entries. What the plan only implies (roles, an audience) is counted apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub checklists: usize,
    pub sections: usize,
    /// Repeated items laid out.
    pub items: usize,
    pub roles: usize,
    pub implied_roles: usize,
    pub audiences: usize,
    pub implied_audiences: usize,
    pub courses: usize,
    /// Of the audiences that are not implied.
    pub topics: usize,
    pub cohorts: usize,
    pub sessions: usize,
    pub materials: usize,
    pub material_targets: usize,
    /// Criteria of the public launch, by level.
    pub must: usize,
    pub should: usize,
    pub nice: usize,
    pub areas: usize,
    pub points: usize,
    pub contradictions: usize,
}

impl Template {
    /// How much is in it.
    pub fn counts(&self) -> Counts {
        let level =
            |level: Criticality| self.criteria.iter().filter(|entry| entry.gate == super::plan::launch() && entry.level == level).count();
        let implied_roles = self.roles.iter().filter(|plan| plan.implied).count();
        let implied_audiences = self.audiences.iter().filter(|audience| audience.implied).count();
        Counts {
            checklists: self.checklists.len(),
            sections: self.checklists.iter().map(|list| list.sections.len()).sum(),
            items: self.items().count(),
            roles: self.roles.len() - implied_roles,
            implied_roles,
            audiences: self.audiences.len() - implied_audiences,
            implied_audiences,
            courses: self.courses.len(),
            topics: self.topics.iter().filter(|topic| !self.is_implied(&topic.course)).count(),
            cohorts: self.cohorts.len(),
            sessions: self.sessions.len(),
            materials: self.materials.len(),
            material_targets: self.material_targets.len(),
            must: level(Criticality::Must),
            should: level(Criticality::Should),
            nice: level(Criticality::Nice),
            areas: self.areas.len(),
            points: self.points.len(),
            contradictions: self.contradictions.len(),
        }
    }

    /// Whether a course is for an audience that the plan only implies.
    fn is_implied(&self, course: &str) -> bool {
        let audience = self.courses.iter().find(|entry| entry.code == course).map(|entry| &entry.audience);
        self.audiences.iter().any(|entry| entry.implied && Some(&entry.code) == audience)
    }
}

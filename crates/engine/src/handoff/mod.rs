//! The hand-off: areas of points, sign-offs, the pack.
pub mod view;
pub(crate) mod area {
    use super::view::*;
    use crate::rollout::view::{AreaLine, OfRollout};
    use crate::{Engine, Failure, Result};
    pub(crate) fn handoff_list(_: &mut Engine, _: OfRollout) -> Result<HandoffList> {
        Err(Failure::new("fault", "x"))
    }
    pub(crate) fn handoff_area(_: &mut Engine, _: OfArea) -> Result<AreaView> {
        Err(Failure::new("fault", "x"))
    }
    pub(crate) fn point_set(_: &mut Engine, _: SetPoint) -> Result<AreaChanged> {
        Err(Failure::new("fault", "x"))
    }
    impl Engine {
        pub(crate) fn area_line(&self, row: store::Row<domain::handoff::Area>) -> Result<AreaLine> {
            Ok(AreaLine { id: row.id.to_string(), title: String::new(), points: 0, judged: 0, decision: None })
        }
    }
}
pub(crate) mod sign {
    use super::view::*;
    use crate::{Engine, Failure, Result};
    pub(crate) fn handoff_statement(_: &mut Engine, _: PrepareStatement) -> Result<StatementView> {
        Err(Failure::new("fault", "x"))
    }
    pub(crate) fn handoff_sign(_: &mut Engine, _: SignArea) -> Result<Signed> {
        Err(Failure::new("fault", "x"))
    }
}
pub(crate) mod export {
    use super::view::*;
    use crate::{Engine, Failure, Result};
    pub(crate) fn handoff_export(_: &mut Engine, _: ExportPack) -> Result<Exported> {
        Err(Failure::new("fault", "x"))
    }
}

//! The ledger of downtime through the dispatcher, with a clock that the test holds.

use serde_json::{Value, json};
use testkit::{Laptop, launch_day};

fn list(laptop: &Laptop, rollout: &str) -> Value {
    laptop.call("downtime_list", json!({ "rollout": rollout }))
}

fn set(laptop: &Laptop, rollout: &str, sort: &str, from: &str, to: Option<&str>, what: &str) -> Result<Value, Value> {
    laptop.try_call("downtime_set", json!({ "rollout": rollout, "sort": sort, "from": from, "to": to, "what": what }))
}

#[test]
fn planned_maintenance_and_failures_count_against_budgets_of_their_own() {
    let (laptop, _, rollout) = launch_day(&["deployment-lead"], 120);
    set(&laptop, &rollout, "planned", "2027-03-02T02:00", Some("2027-03-02T02:40"), "Migration").unwrap();
    let before = list(&laptop, &rollout);
    let unplanned = &before["sums"][0];
    assert_eq!((unplanned["sort"].as_str(), unplanned["minutes"].as_u64()), (Some("unplanned"), Some(0)));
    assert_eq!(unplanned["budget"]["kept"], true, "planned maintenance is none of its business");
    assert_eq!((before["sums"][1]["minutes"].as_u64(), &before["sums"][1]["budget"]), (Some(40), &Value::Null));

    set(&laptop, &rollout, "unplanned", "2027-03-02T09:00", Some("2027-03-02T09:10"), "Sign-in").unwrap();
    set(&laptop, &rollout, "unplanned", "2027-03-02T09:05", Some("2027-03-02T09:12"), "Sign-in, as the desk saw it").unwrap();
    let after = list(&laptop, &rollout);
    let sum = &after["sums"][0];
    assert_eq!(
        (sum["minutes"].as_u64(), sum["budget"]["used"].as_u64(), sum["budget"]["kept"].as_bool()),
        (Some(12), Some(12), Some(false))
    );
    assert_eq!(after["entries"][0]["by"], "Đỗ Quang Khải");
    laptop.call("undo", json!({ "action": null }));
    assert_eq!(list(&laptop, &rollout)["sums"][0]["minutes"], 10);
}

#[test]
fn a_budget_without_a_sort_is_used_by_both_and_its_bound_counts() {
    let (laptop, _, rollout) = launch_day(&["deployment-lead"], 120);
    let metrics = laptop.call("plan_figures", json!({ "rollout": rollout }))["metrics"].as_array().unwrap().clone();
    let own = laptop.call("downtime_list", json!({ "rollout": rollout }))["sums"][0]["budget"]["title"].clone();
    let metric = metrics.iter().find(|metric| metric["title"] == own).unwrap()["id"].clone();
    laptop.call("metric_set", json!({ "metric": metric, "scope": [], "bound": "below", "value": 60 }));
    set(&laptop, &rollout, "planned", "2027-03-02T08:10", Some("2027-03-02T08:40"), "Migration").unwrap();
    set(&laptop, &rollout, "unplanned", "2027-03-02T09:00", Some("2027-03-02T09:29"), "Sign-in").unwrap();
    let budget = |list: &Value, sort: usize| (list["sums"][sort]["budget"]["used"].clone(), list["sums"][sort]["budget"]["kept"].clone());
    let before = list(&laptop, &rollout);
    assert_eq!((budget(&before, 0), budget(&before, 1)), ((json!(59), json!(true)), (json!(59), json!(true))));
    set(&laptop, &rollout, "unplanned", "2027-03-02T09:30", Some("2027-03-02T09:31"), "Sign-in").unwrap();
    assert_eq!(budget(&list(&laptop, &rollout), 0), (json!(60), json!(false)), "below 60 is not 60");
}

#[test]
fn what_is_still_away_grows_and_ends_when_somebody_says_so() {
    let (laptop, now, rollout) = launch_day(&["deployment-lead"], 60);
    set(&laptop, &rollout, "unplanned", "2027-03-02T08:55", None, "Mail").unwrap();
    now.go_to(75);
    let open = list(&laptop, &rollout)["entries"][0].clone();
    assert_eq!((open["minutes"].as_u64(), &open["to"]), (Some(20), &Value::Null));
    laptop.call(
        "downtime_set",
        json!({ "rollout": rollout, "downtime": open["id"], "sort": "unplanned", "from": "2027-03-02T08:55", "to": "2027-03-02T09:05", "what": "Mail" }),
    );
    let entries = list(&laptop, &rollout)["entries"].clone();
    assert_eq!((entries.as_array().unwrap().len(), entries[0]["minutes"].as_u64()), (1, Some(10)));
    laptop.call("downtime_remove", json!({ "downtime": open["id"] }));
    assert_eq!(list(&laptop, &rollout)["entries"], json!([]));
}

#[test]
fn an_entry_that_cannot_be_is_refused_with_what_to_do() {
    let (laptop, _, rollout) = launch_day(&["deployment-lead"], 60);
    let refused = |sort: &str, from: &str, to: Option<&str>, what: &str| set(&laptop, &rollout, sort, from, to, what).unwrap_err();
    assert_eq!(refused("unplanned", "2027-03-02T08:30", Some("2027-03-02T08:20"), "Mail")["code"], "downtime_backwards");
    assert_eq!(refused("unplanned", "2027-03-02T10:00", None, "Mail")["sentence"], "failure-downtime_future");
    assert_eq!(refused("unplanned", "2027-03-02T08:30", None, "  ")["code"], "downtime_incomplete");
    assert_eq!(refused("perhaps", "2027-03-02T08:30", None, "Mail")["field"], "sort");
    set(&laptop, &rollout, "planned", "2027-03-02T22:00", Some("2027-03-02T23:00"), "Patch").unwrap();
    assert_eq!(list(&laptop, &rollout)["sums"][1]["minutes"], 0, "what is planned for later is not away yet");
}

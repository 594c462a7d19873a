//! Whether a whole request is one that a policy wants.

use super::Policy;
use super::check::Kept;
use crate::domain::problem::{Field, Problem, Rule};
use crate::domain::request::Parts;

impl Policy {
    /// Every answer of a request that is not as the policy wants it.
    pub(in crate::domain) fn broken_by(&self, parts: &Parts) -> Vec<Problem> {
        let mut broken = vec![
            (Field::Label, self.label(&parts.label)),
            (Field::Duration, self.duration(parts.duration)),
            (Field::Scope, self.scope(&parts.scope)),
            (Field::IpRestrict, self.ip_restrict(&parts.ip_restrict)),
            (Field::Limits, self.spending_limits(&parts.spending_limits)),
        ];
        let limits = parts.spending_limits.value().into_iter().flatten();
        broken.extend(
            (0..)
                .zip(limits)
                .map(|(index, limit)| (Field::LimitValue(index), self.limit(limit))),
        );
        broken.extend([
            (Field::Erc20Limit, self.erc20_limit(&parts.erc20_limit)),
            (
                Field::Enterprise,
                self.enterprise(parts.enterprise.as_ref(), parts.template.is_some()),
            ),
            (Field::Admin, self.admin(&parts.admin)),
            (Field::Template, self.template(parts.template.as_ref())),
            (
                Field::PermittedEnterprises,
                self.permitted(&parts.permitted),
            ),
        ]);
        let problem =
            |(field, kept): (Field, Kept)| Some(Problem::new(field, Rule::Policy(kept.err()?)));
        broken.into_iter().filter_map(problem).collect()
    }
}

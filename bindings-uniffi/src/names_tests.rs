use comptoir as core;

use super::*;

/// Each value of the core comes out and goes back in: none that the core has learnt since is missing here.
macro_rules! all_cross {
    ($($name:ident)*) => {$(
        for value in core::$name::ALL {
            let crossed = $name::try_from(*value).unwrap_or_else(|_| unreachable!("{value:?} is not mirrored"));
            assert_eq!(core::$name::from(crossed), *value);
        }
    )*};
}

#[test]
fn every_value_of_the_core_crosses_the_border() {
    all_cross! {
        RequestKind RequestState RequestAction RequestSort DayPart Keep
        AccountState AccountCommand Rest Provisioning AccountSort DeviceState Activation UserState UserCommand
        SubscriptionState CentreReason Role StaffRole Action Holiday PortalFeature Notification InvitationPurpose
        InvitationState RegistrationState WorkState WorkAction Workflow
        StatisticGroup FileKind OrderState OrderSort OrderColumn
        DocumentKind DocumentState DocumentAction StatementMovement SameAs
        ReportKind ReportBy ReportColumn ReportCell FieldSubject FieldKind FieldAudience FlawCode
    }
}

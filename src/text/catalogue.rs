//! The English wording of every text.
//!
//! `{0}` stands for the first argument, `{0|one|many}` for the form that goes
//! with a count.

/// Declares each text once: its name and its wording.
macro_rules! texts {
    ($($key:ident = $english:literal;)*) => {
        /// The name of a text.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "each stands beside its wording")]
        pub enum Key { $($key,)* }

        impl Key {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$key,)*];

            /// The text of a name: `title` for [`Key::Title`].
            pub fn from_name(name: &str) -> Option<Self> {
                const NAMES: &[&str] = &[$(stringify!($key),)*];
                let first = name.chars().next().filter(char::is_ascii_lowercase)?;
                let (first, rest) = (first.to_ascii_uppercase(), name.get(1..)?);
                let same = |known: &&str| known.strip_prefix(first) == Some(rest);
                Self::ALL.get(NAMES.iter().position(same)?).copied()
            }

            /// The English wording.
            pub fn english(self) -> &'static str {
                match self { $(Self::$key => $english,)* }
            }
        }
    };
}

texts! {
    // The form as a whole
    Title = "Create access token";
    Intro = "A token lets your software act on BitGo for you. Give it only what that software needs.";
    Production = "Production";
    Test = "Test";
    Error = "Error: ";
    Quoted = "“{0}”";
    Joined = "{0}, {1}";
    Sentences = "{0} {1}";
    Remove = "Remove {0}";

    // Error summary
    ProblemTitle = "There is a problem";
    ProblemKept = "Your answers are kept. Only the one-time password is needed again.";
    RequestId = "BitGo's number for this request: {0}";

    // Set by the host
    GivenBy = "Set by {0}";
    GivenByService = "this service";
    GivenHint = "You can't change these answers. If one is not what you expect, do not create the token.";
    GivenTag = "Set";

    // Presets
    Presets = "Start from";
    PresetsHint = "A preset fills in part of the form. You can change all of it.";
    PresetReporting = "Read-only reporting";
    PresetReportingHint = "Sees every wallet and changes nothing.";
    PresetTrading = "Trading";
    PresetTradingHint = "Sees trades and starts them.";
    PresetStaking = "Staking";
    PresetStakingHint = "Sees every wallet and stakes from those you name.";
    PresetPayouts = "Payouts with limits";
    PresetPayoutsHint = "Sees every wallet and pays out from those you name, up to a limit.";
    PresetNothing = "Start from nothing";
    PresetNothingHint = "No permission, no limit.";
    PresetChanged = "“{0}” has changed: {1}.";
    PresetSame = "“{0}” changes nothing. Your answers already fit.";
    PresetUndo = "Undo";
    PresetUndone = "Undone. As before: {0}.";
    PresetKept = "You have edited these since, so they stay: {0}.";
    PresetPolicy = "{0} now decides part of this form. Your answers have changed: {1}.";
    PresetLink = "The link";
    PresetLinkHint = "A link has filled in part of this form. Check every answer before you create the token.";
    PresetLinkRefused = "The link asks for something that is not allowed here, or can't be read. Nothing of it was filled in.";
    PresetRequest = "The pasted request";
    PresetRequestHint = "The form now asks for what the pasted request asks for, and nothing else. Check every answer before you create the token.";
    Import = "Fill in from a request";
    ImportHint = "From JSON";
    ImportText = "Request in JSON";
    ImportTextHint = "As this form shows it for another token. A one-time password in it is left out.";
    ImportApply = "Fill in";
    ImportUnreadable = "This is not a request in JSON. Copy all of it, from the first brace to the last";
    ImportNotLoaded = "This could not be read just now. Try again";
    ImportWrong = "{0}: {1}";

    // 1 Name and lifetime
    NameSection = "Name and lifetime";
    NameSectionHint = "What the token is called and when it ends.";
    Label = "Name";
    LabelHint = "Say which software uses it and where. Two tokens may share a name.";
    LabelTrimmed = "Sent as “{0}”, without the spaces around it.";
    Lifetime = "Lifetime";
    LifetimeHint = "The token stops by itself at the end. Short is safer.";
    LifetimeNumber = "Other";
    LifetimeDate = "Pick a date";
    LifetimeTemplate = "Leave to template";
    LifetimeTemplateHint = "The template decides when the token ends.";
    LifetimeAmount = "How many";
    LifetimeUnit = "Unit";
    LifetimeLastDay = "Last day";
    LifetimeEnds = "Ends {0} your time, after {1} ({2} seconds).";
    LifetimeRounded = "Ends {0} your time, after a little more than {1} ({2} seconds).";
    LifetimePending = "The end of the token is shown here.";
    UnitSeconds = "seconds";
    UnitMinutes = "minutes";
    UnitHours = "hours";
    UnitDays = "days";
    UnitWeeks = "weeks";
    UnitYears = "years";
    SpanSeconds = "{0} {0|second|seconds}";
    SpanMinutes = "{0} {0|minute|minutes}";
    SpanHours = "{0} {0|hour|hours}";
    SpanDays = "{0} {0|day|days}";
    SpanWeeks = "{0} {0|week|weeks}";
    SpanYears = "{0} {0|year|years}";
    SpanBoth = "{0} {1}";

    // 2 Permissions
    PermissionSection = "Permissions";
    PermissionSectionHint = "What the token may do. Leave everything else off.";
    Tasks = "What will it be used for?";
    TasksHint = "Finds the fewest permissions";
    TaskReach = "For how many wallets";
    TaskReport = "Show balances, export history";
    TaskReportHint = "For reports and accounting. View is enough.";
    TaskPay = "Pay out";
    TaskPayHint = "Spend starts withdrawals, View follows them. Set a spending limit below.";
    TaskApprove = "Approve or reject withdrawals";
    TaskApproveHint = "Decide on approvals answers what is waiting, View shows what it is about.";
    TaskStake = "Stake coins";
    TaskStakeHint = "Stake starts staking, View shows what is staked.";
    TaskWatchTrades = "Watch trades";
    TaskWatchTradesHint = "See trades is enough, without the right to make any.";
    TaskTrade = "Trade";
    TaskTradeHint = "Trade starts trades, See trades follows them.";
    TaskPolicies = "Manage policies";
    TaskPoliciesHint = "Approve covers policies of wallets you administer, View shows the wallets.";
    TaskSettings = "Change wallet settings";
    TaskSettingsHint = "Manage covers settings of wallets you administer, View shows the wallets.";
    TaskNewWallets = "Create wallets";
    TaskNewWalletsHint = "Create wallets is enough.";
    TaskFreeze = "Stop a wallet in an emergency";
    TaskFreezeHint = "Freeze is enough.";
    TaskAudit = "Read audit logs";
    TaskAuditHint = "Read audit logs is enough.";
    Filter = "Filter permissions";
    FilterHint = "Filter by task, such as balance";
    FilterNone = "No permission matches “{0}”.";
    ChosenCount = "{0} of {1} chosen";
    ClearAll = "Clear all";
    WalletActionHead = "Wallet action";
    OneWallet = "One wallet";
    OneEnterprise = "One enterprise";
    AllWallets = "All wallets";
    NeedlessBeside = "{0} already includes: {1}.";
    ScopeWallets = "Which wallets";
    ScopeWalletsOf = "Wallets for {0}";
    ScopeWalletsHint = "One wallet id per line. An id has 32 characters, 0 to 9 and a to f.";
    GroupCount = "{0} of {1}";
    ActionView = "View";
    ActionSpend = "Spend";
    ActionEdit = "Edit";
    ActionManage = "Manage";
    ActionApprove = "Approve";
    ActionFreeze = "Freeze";
    ActionStake = "Stake";
    ActionViewHint = "Balances, addresses and past transfers.";
    ActionSpendHint = "Start withdrawals, within your limits.";
    ActionEditHint = "Change the comments on transfers.";
    ActionManageHint = "Change settings of wallets you administer.";
    ActionApproveHint = "Decide on policies and transactions of wallets you administer.";
    ActionFreezeHint = "Stop all sending from a wallet.";
    ActionStakeHint = "Put coins to work in staking.";
    GroupWallets = "Wallets and approvals";
    GroupTrading = "Trading";
    GroupEnterprise = "Enterprise and audit";
    GroupSettlement = "Go Network settlement";
    GroupIdentity = "Identity";
    GroupOther = "Data and retired";
    WalletCreate = "Create wallets";
    WalletCreateHint = "Open new wallets in your name.";
    PendingApprovalUpdate = "Decide on approvals";
    PendingApprovalUpdateHint = "Approve or reject what waits for a decision.";
    TradeView = "See trades";
    TradeViewHint = "Orders and their results.";
    TradeTrade = "Trade";
    TradeTradeHint = "Start trades in your name.";
    TradeFix = "Use FIX";
    TradeFixHint = "Connect through the FIX gateway.";
    EnterpriseViewAll = "See enterprises";
    EnterpriseViewAllHint = "People and settings of all your enterprises.";
    EnterpriseManageAll = "Manage enterprises";
    EnterpriseManageAllHint = "Change those people and settings.";
    AuditlogsViewAll = "Read audit logs";
    AuditlogsViewAllHint = "Who did what, and when.";
    SettlementNetworkRead = "See allocations";
    SettlementNetworkReadHint = "Read settlement allocations.";
    SettlementNetworkWrite = "Change allocations";
    SettlementNetworkWriteHint = "Change settlement allocations.";
    Openid = "Confirm who you are";
    OpenidHint = "Lets the software check that it is you.";
    Profile = "See your profile";
    ProfileHint = "Reads your user record.";
    UserManage = "Manage your user";
    UserManageHint = "Does nothing in the long-lived tokens made here.";
    CryptoCompare = "CryptoCompare data";
    CryptoCompareHint = "Reach the CryptoCompare API.";
    PortfolioView = "Portfolio";
    PortfolioViewHint = "Reach the Portfolio API.";
    MetamaskInstitutional = "MetaMask Institutional";
    MetamaskInstitutionalHint = "Use wallets in that extension.";
    Everything = "Everything";
    EverythingHint = "Every permission at once.";
    CaveatDeprecated = "Being retired";
    CaveatTestOnly = "Test only";
    CaveatShortLived = "Short-lived only";
    CaveatPartners = "Partners only";

    // 3 Addresses
    AddressSection = "Where it may be used from";
    AddressSectionHint = "A stolen token is useless from any other address.";
    AddressRequired = "Production needs at least one.";
    IpRestrict = "Allowed IP addresses";
    IpRestrictHint = "Paste as many as you like, with spaces, commas or lines between. IPv4 addresses, or blocks from /24 to /32.";
    IpRestrictHintV6 = "Paste as many as you like, with spaces, commas or lines between. Addresses, or blocks from /24 to /32 (IPv6: /64 to /128).";
    IpEntries = "Allowed addresses";
    IpCount = "{0} {0|address|addresses}";
    IpRange = "{0} to {1}";
    IpTotal = "{0} {0|address|addresses} in total.";
    IpTotalBroken = "{0} {0|address|addresses} so far, {1} {1|entry|entries} to correct.";
    IpBroken = "{0} {0|entry|entries} below {0|needs|need} correcting";
    IpBrokenMore = "{0} more {0|entry|entries} to correct";
    IpMany = "{0} addresses";
    IpShowAll = "Show all {0} entries";
    IpShowMore = "Show {0} more";
    IpShowFewer = "Show fewer";
    IpTooMany = "{0} entries. BitGo documents at most 100 for templates, so a longer list may be refused.";
    IpInside = "Already covered by {0}.";
    IpDuplicate = "{0} is there twice. Remove one";
    IpUse = "Use {0}";
    IpNeverSeen = "{0}: BitGo never sees requests from there.";
    ReachPrivate = "Private network";
    ReachLoopback = "This machine";
    ReachLinkLocal = "Local link";
    ReachCgnat = "Behind a provider's address translation";
    ReachDocumentation = "Reserved for examples";
    ReachOther = "Reserved range";

    // 4 Limits
    LimitSection = "Spending limits";
    LimitSectionHint = "What it may send per coin without an unlock. Limits are final, and an unlock removes them.";
    LimitRow = "Limit {0}";
    LimitCoin = "Coin";
    LimitCoinList = "Coins";
    LimitCoinNone = "No such coin in the list. A ticker that BitGo knows can be typed in full.";
    LimitAmount = "Amount";
    LimitUnit = "Unit";
    LimitBaseUnits = "base units";
    LimitCoinsUnit = "coins";
    LimitMax = "Largest possible";
    LimitMaxMeaning = "The largest limit BitGo gives.";
    LimitZeroConfirm = "Refuse every {0} withdrawal";
    LimitZeroConfirmErc20 = "Refuse every ERC-20 withdrawal";
    LimitIsBase = "= {0} base units";
    LimitIsCoins = "= {0} {1}";
    LimitIsPlain = "{0} base units. This form does not know how many make one {1}.";
    LimitDecimals = "1 {0} = {1} base units";
    LimitBlank = "No {0} limit is sent while the amount is blank.";
    LimitAdd = "Add a limit";
    LimitAddHint = "A blank amount sends no limit. It never means zero.";
    Erc20 = "One limit for all ERC-20 tokens";
    Erc20Hint = "BitGo does not say in which unit. Your number is sent as typed.";
    Erc20Amount = "Amount for ERC-20 tokens";
    Erc20Meaning = "Sent as {0}.";

    // Advanced
    Advanced = "Advanced";
    AdvancedNone = "Nothing set";
    AdvancedSome = "{0} set";
    Enterprise = "Enterprise id";
    EnterpriseHint = "Ties the token to one enterprise.";
    AdminBox = "Act as admin";
    AdminHint = "The token gets your admin rights in addition.";
    AdminRights = "Admin rights";
    AdminRead = "Read only";
    AdminFull = "Full";
    Template = "Template id";
    TemplateHint = "The template fills in whatever you leave out here.";
    LeftToTemplate = "Leave it to the template";
    LeftToTemplateHint = "Off means none, whatever the template has.";
    LeftWhileBlank = "While this is blank, the template decides.";
    LeftWithoutScope = "While no permission is chosen, the template decides.";
    PermittedEnterprises = "Only these enterprises";
    PermittedEnterprisesHint = "One enterprise id per line.";
    PermittedEnterprisesBlank = "Blank means every enterprise of yours.";
    PermittedWallets = "Only these wallets";
    PermittedWalletsHint = "One wallet id per line.";
    PermittedWalletsBlank = "Blank means every wallet of yours.";
    Permitted = "Enterprises or wallets it is kept to";
    CustomScopes = "Other permissions";
    CustomScopesHint = "Scopes that this form does not list yet, one per line. They are sent as typed.";

    // Ids found by name
    FindWallet = "Find a wallet";
    FindEnterprise = "Find an enterprise";
    FindTemplate = "Find a template";
    FindOrType = "Or type the id";
    FindNone = "Nothing fits these words. The id can be typed instead.";
    FindWaiting = "Loading…";
    FindFailed = "The list could not be loaded. Type the id instead.";

    // 5 Review
    ReviewSection = "Review and create";
    ReviewSectionHint = "Read what the token will be able to do, then confirm that it is you.";
    Bearer = "Session token";
    BearerHint = "From your signed-in session. It is used for this request and kept nowhere.";
    Otp = "One-time password";
    OtpHint = "6 or 7 digits from your authenticator, or touch your hardware key.";
    OtpHintTest = "In the test environment it is always 0000000.";
    Submit = "Create token";
    Submitting = "Creating the token…";
    SubmitHint = "You will see the token once, on the next screen.";

    // Summary
    SummaryTitle = "This token will";
    SummaryNothing = "Do nothing yet. Choose a permission.";
    SummaryFromTemplate = "Do what its template allows.";
    SummaryView = "See {0}.";
    SummarySpend = "Start withdrawals from {0}.";
    SummaryEdit = "Edit comments in {0}.";
    SummaryManage = "Change settings of {0}.";
    SummaryApprove = "Decide on transactions of {0}.";
    SummaryFreeze = "Freeze {0}.";
    SummaryStake = "Stake from {0}.";
    SummaryOther = "Also: {0}.";
    SummaryEverything = "Do everything your user can do.";
    ReachNamedWallets = "{0} named {0|wallet|wallets}";
    ReachUnnamedWallets = "one wallet, not named yet";
    ReachEnterprise = "one enterprise";
    ReachNamedEnterprises = "{0} named {0|enterprise|enterprises}";
    ReachAll = "every wallet you have";
    ReachTemplate = "as far as its template lets it";
    SummaryAdminRead = "Read what your admin role can read.";
    SummaryAdminFull = "Act with your full admin role.";
    SummaryEnterprise = "Be tied to one enterprise.";
    SummaryOnlyEnterprises = "Reach {0} named {0|enterprise|enterprises} and no other.";
    SummaryOnlyWallets = "Reach {0} named {0|wallet|wallets} and no other.";
    SummaryLimits = "Send up to {0} without an unlock.";
    SummaryLargest = "the largest amount of {0}";
    SummaryErc20 = "ERC-20 tokens";
    SummaryErc20Most = "{0} of ERC-20 tokens (BitGo does not name the unit)";
    SummaryLeft = "Have what its template has for {0}.";
    SummaryAddresses = "Work from {0} {0|address|addresses} only.";
    SummaryAddressesMany = "Work from {0} addresses only.";
    SummaryAnywhere = "Work from any address.";
    SummaryNoAddress = "Work from addresses still to be entered.";
    SummaryAddressTemplate = "Work from where its template says.";
    SummaryEnds = "End on {0}, after {1}.";
    SummaryEndTemplate = "End when its template says.";
    SummaryNoEnd = "End on a day still to be picked.";
    SummaryPicture = "{0}: {1}.";
    SummaryPictureNothing = "nothing";
    PictureWallet = "Wallet";
    PictureEnterprise = "Enterprise";
    PictureAll = "All";

    // Code
    Preview = "Show the request";
    PreviewHint = "As code";
    PreviewIncomplete = "Complete the form to see the request.";
    PreviewSecrets = "Session token and one-time password are left out: the code takes them from the environment.";
    Usage = "Use the token in code";
    UsageHint = "Examples";
    UsageSecret = "The code takes the token from the environment variable {0}. It asks BitGo about the token and changes nothing.";
    CodeLanguages = "Programming language";
    CodeCopy = "Copy the code";
    CodeCopyRefused = "The browser refused to copy. The code is selected: copy it by hand.";
    CodeFailed = "The code could not be loaded. Fold this up and open it again.";

    // Risks
    RisksTitle = "Before you create it";
    LevelDanger = "Danger";
    LevelCaution = "Caution";
    RiskEverything = "Whoever gets hold of this token can do all that you can do.";
    RiskManyScopes = "A leak does more harm the more a token may do, and this one has {0} {0|permission|permissions}.";
    RiskAdminFull = "Whoever gets hold of this token can do all that you can do as admin.";
    RiskNoLimits = "It must be unlocked again and again before it may withdraw, and limits can't be added later.";
    RiskTemplateLimits = "Unless its template has limits, it must be unlocked again and again before it may withdraw.";
    RiskZeroLimits = "Every withdrawal of {0} will be refused, and the limit can't be changed later.";
    RiskAllWallets = "A mistake or a leak reaches every wallet you have: {0}.";
    RiskAnywhere = "If it is stolen, it works from anywhere.";
    RiskUnusable = "BitGo never sees requests from any of these addresses, so the token can't be used.";
    RiskNeverSeen = "BitGo never sees requests from {0}.";
    RiskWideBlocks = "Every machine in {0} can use it, also those that you don't know.";
    RiskLongLived = "If it leaks unnoticed, it works for up to {0}.";
    RiskDeprecated = "BitGo is retiring {0}, and then what relies on it stops working.";
    RiskPowerless = "{0} does nothing in a long-lived token.";
    RiskImplied = "A wider permission already includes {0}.";
    RiskUnusedLimits = "Its limits do nothing without a permission to spend.";
    RiskUnlock = "Its first unlock removes all its limits for good.";
    RemedyUntick = "Untick {0}";
    RemedyClearScopes = "Untick all permissions";
    RemedyNarrow = "Narrow to {0}";
    RemedyReadAsAdmin = "Let it only read";
    RemedyAddLimit = "Set a limit";
    RemedyRemoveZeroLimits = "Remove the limit of zero";
    RemedyRemoveLimits = "Remove the limits";
    RemedyRemoveUnseen = "Remove what BitGo never sees";
    RemedyShorten = "Shorten to {0}";
    RemedyAnswer = "Go to the addresses";
    Confirm = "I want this token with {0}.";
    ConfirmEverything = "all that I can do";
    ConfirmAdminFull = "full admin rights";
    ConfirmNoLimits = "withdrawals that no limit covers ({0})";
    ConfirmTemplateLimits = "withdrawals that only its template may limit ({0})";
    ConfirmNeeded = "Dangers need your confirmation below.";
    ConfirmMissing = "Confirm that you want this token with its dangers, or change it";

    // Issued
    IssuedTitle = "Your token is ready";
    IssuedIntro = "“{0}” works from now on.";
    IssuedOnce = "This is the only time you can see it";
    IssuedOnceHint = "Copy it into your secret store now. If it is lost, revoke it and create another.";
    HandedOver = "This service has received the token";
    HandedOverHint = "It keeps the token for you, so that it is not shown here.";
    HandedOverDone = "Done";
    HandoverFailed = "The token could not be passed on: save it yourself";
    HandoverFailedHint = "This service could not take it over, and this is the only time you can see it.";
    Token = "Access token";
    TokenHidden = "Token, hidden";
    TokenShown = "Token";
    Reveal = "Show";
    Hide = "Hide";
    Copy = "Copy";
    TokenHint = "Hidden until you show it. Copying works either way.";
    Copied = "Copied.";
    CopyRefused = "The browser refused to copy. The token is shown and selected: copy it by hand.";
    IssuedDetails = "What BitGo answered";
    IssuedName = "Name";
    IssuedEnds = "Ends";
    IssuedCan = "Permissions";
    IssuedFrom = "Works from";
    IssuedAnywhere = "Any address";
    IssuedLimits = "Limits";
    IssuedEnterprise = "Enterprise";
    IssuedAdmin = "Admin rights";
    IssuedId = "Token id";
    IssuedLimitUnits = "{0} base units of {1}";
    Acknowledge = "I have saved it";
    AcknowledgeHint = "Takes the token off this page and out of its memory.";
    DoneTitle = "The token is off this page";
    DoneHint = "It works for the software that you gave it to. It can't be shown again.";
    Another = "Create another token";
    AnotherLikeIt = "Create another like this";
    AnotherLikeItHint = "Like this keeps every answer but the name and the one-time password.";

    // Unknown
    UnknownTitle = "We cannot tell whether your token exists";
    UnknownSent = "The request left at {0}, and no usable answer came back";
    UnknownHint = "BitGo may have created “{0}”. Nobody has seen that token, so it can only be revoked.";
    UnknownWaiting = "If the answer still comes, the token is shown here. Keep this page open.";
    UnknownCheck = "Look for it first";
    UnknownCheckHint = "Among your tokens, by its name, permissions and lifetime, made at about that time. Names may repeat: check the time.";
    Look = "Look for it";
    LookAgain = "Look again";
    Looking = "Looking through your tokens…";
    LookNone = "Not found yet. It may take a moment to appear: look again before you create another.";
    LookFound = "Found {0} {0|token|tokens} that may be it. Check the time before you revoke.";
    LookCut = "Not found yet, but the list could not be read to its end. Look again, or list your tokens in BitGo's own console before you create another.";
    LookNoId = "It was listed without an id, so that it can only be revoked in BitGo's own console.";
    LookFailed = "Your tokens could not be listed. Look again, or list them in BitGo's own console.";
    LookCreated = "Made on {0}";
    Revoke = "Revoke";
    RevokeHint = "Made by mistake? A token can't be changed, only revoked.";
    Revoking = "Revoking…";
    Revoked = "Revoked. Nobody can use it any more.";
    RevokeFailed = "It can't be told whether it was revoked. Look again, or revoke it in BitGo's own console.";
    UnknownRevoke = "Revoke it if it is there";
    UnknownRevokeHint = "Nobody holds it, and it could be used if somebody did.";
    UnknownAgain = "Create it again";
    UnknownAgainHint = "Your answers are kept. Only a new one-time password is needed.";
    UnknownBack = "Back to the form";
    DoubtNoAnswer = "The connection failed on the way.";
    DoubtTimedOut = "No answer came in time.";
    DoubtStatus = "The server answered with an error ({0}) that does not say whether it created the token.";
    DoubtUnreadable = "The server answered, but not in a form that can be read.";
    DoubtNoToken = "The server reported success and sent no token.";
    DoubtPageLeft = "This page was left before the answer came. The token that came with it was not kept.";
    DoubtEncrypted = "The server sent the token encrypted for a key that this form does not have.";

    // Failures
    FailOffline = "You are offline, so nothing was sent. Connect and try again";
    FailCredential = "This page could not get your session, so nothing was sent. Sign in again and retry";
    FailRequest = "The browser could not build the request, so nothing was sent. Check the session token and retry";
    RefusedOtp = "BitGo did not accept this one-time password. Wait for the next one and enter it";
    RefusedScope = "BitGo refused the permissions. Remove those your user does not have";
    RefusedIp = "BitGo refused the addresses. Check them with your network team";
    RefusedLabel = "BitGo refused the name. Choose another";
    RefusedDuration = "BitGo refused the lifetime. Choose a shorter one";
    RefusedLimits = "BitGo refused the spending limits. Check coins and amounts";
    RefusedEnterprise = "BitGo refused the enterprise. Check its id";
    RefusedTemplate = "BitGo refused the template. Check its id";
    RefusedSession = "BitGo did not accept your session. Sign in again, then retry";
    RefusedSessionAddress = "Your session may not be used from this network address. Sign in from here, then retry";
    RefusedNotAllowed = "Your user may not create this token. Ask an administrator of your enterprise";
    RefusedNotFound = "Nothing answers at this address, so no token was created. Tell whoever runs this page";
    RefusedTooMany = "BitGo received too many requests from you. Wait a minute, then try again";
    RefusedTooManyWait = "BitGo received too many requests from you. Try again in {0} {0|second|seconds}";
    RefusedOther = "BitGo refused the request (status {0}) and created no token. Check your answers, then try again";
    RefusedOtherDetail = "BitGo refused the request and created no token. It says: {0}";

    // Broken rules: label, lifetime
    LabelBlank = "Enter a name for the token";
    LabelTooLong = "The name has {0} characters. Use 100 or fewer";
    LabelControl = "Character {0} of the name can't be seen. Delete it";
    LifetimeBlank = "Enter how long the token shall live";
    LifetimeNotANumber = "Enter the lifetime as a whole number, such as 90";
    LifetimeNotWhole = "The lifetime is not a whole number. Use one, or a smaller unit";
    LifetimeNegative = "The lifetime can't be negative. Enter a whole number";
    LifetimeOtherDigits = "Write the lifetime with the digits 0 to 9: {0}";
    LifetimeOtherDigitsPlain = "Write the lifetime with the digits 0 to 9";
    LifetimeZero = "A token that lives for no time is useless. Enter 1 or more";
    LifetimeTooLong = "A token lives ten years at most. Enter {0} {1} or fewer";
    LifetimeInPast = "That day is over. Pick a later one";
    LifetimeTooFar = "That is more than ten years away. Pick a day before {0}";

    // Of what the host has decided
    PolicyFixed = "This is set by the service. Leave it out, or as it is set";
    PolicyRequired = "An answer is needed here";
    PolicyLabel = "Name it like this: {0}. The star stands for your own words";
    PolicyLifetime = "Choose a lifetime of at most {0}";
    PolicyScopes = "Not allowed here: {0}. Take it out";
    PolicyScopesMissing = "Needed here too: {0}. Add it";
    PolicyNoAdmin = "Admin rights are not allowed here. Leave them off";
    PolicyAdminRead = "As admin, the token may only read here. Choose read only";
    PolicyNotAllowed = "{0} is not among the ids that are allowed here";
    PolicyCoins = "Choose a coin that is allowed here: {0}";
    PolicyCap = "Enter at most {0}";
    PolicyCapHint = "At most {0}.";
    PolicyErc20 = "A limit on every ERC-20 token is not allowed here. Limit coins one by one";
    PolicyEnterprise = "Enter an enterprise that is allowed here, since the template may have another";
    PolicyTemplate = "Leave the template blank: it may have an enterprise, and none is allowed here";
    PolicyLabelHint = "It looks like this: {0}.";

    // Scopes and ids
    ScopeNone = "Choose at least one permission";
    ScopeAllInProduction = "“Everything” works in the test environment only. Choose single permissions";
    ScopeWalletsBlank = "Enter the id of each wallet that {0} is for";
    CustomCharacter = "Other permissions, item {0}: no scope has “{1}” there. Remove it";
    CustomTooLong = "Other permissions, item {0} is too long for a scope. Use 128 characters or fewer";
    CustomKnown = "{0} has a box under Permissions. Tick that, and remove it here";
    CustomDuplicate = "Other permissions, item {0} repeats item {1}. Remove one";
    IdBlank = "{0}: enter an id";
    IdUpperCase = "{0}: write the letters a to f in lower case";
    IdCharacter = "{0}: “{1}” is not part of an id. Use 0 to 9 and a to f";
    IdLength = "{0}: an id has 32 characters, and this has {1}. Copy it again";
    IdDuplicate = "{0}, item {1} repeats item {2}. Remove one";
    IdItem = "{0}, item {1}";
    PermittedBoth = "List enterprises or wallets, not both. Clear one of the two";

    // Addresses
    IpNone = "Enter at least one address. In production a token must be tied to addresses";
    IpBlank = "Enter an IP address";
    IpNotAnAddress = "“{0}” is not an IP address. Write one like 203.0.113.10";
    IpHostName = "{0} is a name. Enter the IP address behind it";
    IpUrl = "{0} is a web address. Enter only the IP address";
    IpOctetCount = "{0} has {1} {1|number|numbers}. An IPv4 address has four";
    IpEmptyOctet = "{0} lacks a number beside a point. An IPv4 address has four";
    IpOctetTooLarge = "{0}: {1} is above 255. Check the number";
    IpLeadingZeros = "{0} has leading zeros, which programs read differently. Remove them";
    IpAnyAddress = "{0} stands for every address. Name the addresses you use";
    IpPrefixMissing = "{0} lacks the number after the slash. Use {1}";
    IpPrefixNotANumber = "{0} has no number after the slash. Use {1}";
    IpPrefixLeadingZeros = "In {0} the number after the slash begins with a zero. Remove it";
    IpPrefixTooLong = "{0} goes beyond /{1}, which is one address. Use {2}";
    IpPrefixTooWide = "{0} covers {1} addresses. Use {2}";
    Ipv6PrefixTooWide = "{0} covers too many addresses. Use {1}";
    IpPrefixes = "/24 to /32";
    Ipv6Prefixes = "/64 to /128";
    IpHostBits = "{0} can mean a block or one address. Use {1} or {2}";
    IpNetmask = "{0} has a mask. Write the block with a slash and a number, such as /24";
    IpWildcard = "{0} has a star. Write the block with a slash and a number, such as /24";
    IpDash = "{0} is a range with a dash. Write it as blocks, such as 198.51.100.16/28";
    IpPort = "{0} has a port. Enter only the address";
    IpMapped = "{0} is an IPv4 address written as IPv6. Write it as IPv4";
    IpV6 = "{0} is IPv6. Use an IPv4 address";

    // Limits
    CoinBlank = "Choose the coin of this limit";
    CoinCharacter = "“{0}” is not part of a coin's ticker. Choose from the list";
    CoinNoLetter = "This looks like an amount. Choose the coin here";
    CoinEdge = "A ticker does not begin or end with “{0}”. Remove it";
    CoinTooLong = "A ticker this long does not exist ({0} characters). Choose from the list";
    CoinWrongNetwork = "{0} belongs to the other environment. Choose another coin";
    CoinWrongNetworkUse = "{0} belongs to the other environment. Use {1}";
    CoinMismatch = "{0} is the ticker of {1}. Choose from the list";
    CoinDuplicate = "Limit {0} is for the same coin. Remove one";
    CoinUnknownDecimals = "This form does not know this coin's decimals. Enter base units";
    AmountBlank = "Enter an amount, tick “Largest possible” or turn this limit off";
    AmountZero = "0 {0} refuses every {0} withdrawal. Enter an amount, or confirm it below";
    AmountZeroErc20 = "0 refuses every ERC-20 withdrawal. Enter an amount, or confirm it below";
    AmountComma = "Use a point, not a comma: did you mean {0}?";
    AmountCommaBoth = "Use a point, not a comma: did you mean {0} or {1}?";
    AmountCommaNone = "Use digits and one point, without commas";
    AmountExponent = "Write the number out: {0}";
    AmountExponentNone = "Write the number out, without an exponent";
    AmountOtherDigits = "Write it with the digits 0 to 9: {0}";
    AmountOtherDigitsNone = "Write it with the digits 0 to 9";
    AmountNegative = "A limit can't be negative. Remove the minus sign";
    AmountSeparator = "Remove “{0}” between the digits: {1}";
    AmountSeparatorNone = "Remove “{0}” between the digits";
    AmountUnitGiven = "Remove “{0}”, and check that {1} counts in the unit of this field";
    AmountUnitGivenNone = "Remove “{0}”, and write the whole number out";
    AmountManyPoints = "One point is enough: did you mean {0}?";
    AmountManyPointsNone = "One point is enough. Check the number";
    AmountLonePoint = "Enter digits before or after the point";
    AmountTooManyDecimals = "{0} has {2} {2|decimal|decimals}, and this amount has {1}. Shorten it";
    AmountFraction = "Base units are whole. Remove the decimals, or switch the unit";
    AmountFractionOnly = "Enter a whole number, without decimals";
    AmountTooLarge = "{0} digits are more than any coin has. Check the number";
    AmountCharacter = "“{0}” is not part of a number. Remove it";

    // Review
    BearerBlank = "Enter your session token";
    OtpBlank = "Enter the one-time password";
    OtpDigits = "Enter 6 or 7 digits. This has {0}";
    OtpKeyLength = "Enter 6 or 7 digits, or touch your hardware key: it types 44 characters, and this has {0}";
    OtpCharacter = "Enter only the digits that your authenticator shows";
}

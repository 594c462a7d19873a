// The entry with the module inside has all that the package has.
import * as inline from "access-token-widget/inline";
import * as widget from "access-token-widget";

inline satisfies typeof widget;

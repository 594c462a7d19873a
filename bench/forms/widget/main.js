import "access-token-widget/define";

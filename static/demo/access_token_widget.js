// Trunk names what it builds after the package. Each copy of the script is a module of its own, with its own state.
let copies = 0;

export default () => import(`../access-token-widget-web.js?copy=${copies++}`);

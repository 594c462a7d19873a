// Importing this defines <access-token-form>.
import { defineAccessTokenForm } from "./element.js";

defineAccessTokenForm();

// For the web apps that need nothing but our sign-in (admin, welcome).
import { useOwnSignIn } from './sign-in.js';

useOwnSignIn();

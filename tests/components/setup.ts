import { configure } from '@solidjs/testing-library';

// What `findBy…` waits for is given up only where it hangs: a busy machine may take its time.
configure({ asyncUtilTimeout: 20_000 });

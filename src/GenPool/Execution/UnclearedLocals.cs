// Every local is assigned before it is read, and memory on the stack is written by who takes it: nothing has to be cleared when a method
// begins, which for the records that a call is described with took as long as a small plane.
[module: System.Runtime.CompilerServices.SkipLocalsInit]

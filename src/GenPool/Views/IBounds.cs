namespace GenPool.Views;

/// <summary>What a view has to ask of a cell before it touches it.</summary>
/// <remarks>
/// Views compare the type itself and ask no member of it. The JIT reads no branch that such a comparison rules out; of a member it
/// knows the value only when it has inlined both branches with all that they call, and for that a kernel has but 512 variables.
/// </remarks>
internal interface IBounds;

/// <summary>Every tap lies on the plane.</summary>
internal readonly struct Inside : IBounds;

/// <summary>
/// Every tap lies on the plane, and a lane is of two rows of windows, a half of it of each. A step is both rows. Of windows that move two
/// columns at a time, so that a register of a row holds all their taps.
/// </summary>
internal readonly struct Twins : IBounds;

/// <summary>Every column lies on the plane; rows may not.</summary>
internal readonly struct OverRows : IBounds;

/// <summary>Rows and columns may lie off the plane, where there is other memory of the tensor.</summary>
internal readonly struct OverEdges : IBounds;

/// <summary>
/// Rows and columns may lie off the plane, and the first register of a row holds all of it, with the columns before it that windows reach. So
/// it alone is loaded, and the taps of windows that move a column at a time are it, rotated: a load that crosses a line of the cache is two.
/// </summary>
internal readonly struct InRegister : IBounds;

/// <summary>Rows and columns may lie off the plane, and beside it there may be no memory to touch: it is beyond the tensor, or in another thread's slice.</summary>
internal readonly struct Guarded : IBounds;

namespace GenPool.Walks.Gathering;

/// <summary>A window that has a tap on a cell, along one axis or several: where its outputs lie, and what these axes add to the tap's number.</summary>
/// <param name="Output">Elements of the output before it.</param>
/// <param name="Tap">Taps before it.</param>
internal readonly record struct TapReach(nint Output, int Tap);

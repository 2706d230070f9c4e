namespace GenPool.Views;

/// <summary>What a view has to ask of a cell before it touches it. Known when code is compiled, so that what is not asked costs nothing.</summary>
internal interface IBounds
{
    /// <summary>Whether rows may lie off the plane.</summary>
    static abstract bool CheckRows { get; }

    /// <summary>Whether columns may lie off the plane.</summary>
    static abstract bool CheckColumns { get; }

    /// <summary>Whether elements beside the row may not even be touched: they lie beyond the tensor, or in another thread's slice.</summary>
    static abstract bool GuardMemory { get; }
}

/// <summary>Every tap lies on the plane.</summary>
internal readonly struct Inside : IBounds
{
    public static bool CheckRows => false;

    public static bool CheckColumns => false;

    public static bool GuardMemory => false;
}

/// <summary>Every column lies on the plane; rows may not.</summary>
internal readonly struct OverRows : IBounds
{
    public static bool CheckRows => true;

    public static bool CheckColumns => false;

    public static bool GuardMemory => false;
}

/// <summary>Rows and columns may lie off the plane, where there is other memory of the tensor.</summary>
internal readonly struct OverEdges : IBounds
{
    public static bool CheckRows => true;

    public static bool CheckColumns => true;

    public static bool GuardMemory => false;
}

/// <summary>Rows and columns may lie off the plane, and beside it there may be no memory to touch.</summary>
internal readonly struct Guarded : IBounds
{
    public static bool CheckRows => true;

    public static bool CheckColumns => true;

    public static bool GuardMemory => true;
}

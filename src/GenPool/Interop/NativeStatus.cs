namespace GenPool.Interop;

/// <summary>What an exported C function returns; the C header has the same numbers.</summary>
internal enum NativeStatus
{
    /// <summary>The work is done.</summary>
    Ok = 0,

    /// <summary>A shape, length, pointer or number of threads that cannot be. Nothing was written.</summary>
    InvalidArgument = 1,

    /// <summary>More elements than a call takes. Nothing was written.</summary>
    TooLarge = 2,

    /// <summary>Memory ran out.</summary>
    OutOfMemory = 3,

    /// <summary>Anything else, and so a fault of the library.</summary>
    InternalError = 4,
}

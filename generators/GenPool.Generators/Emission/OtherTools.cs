namespace GenPool.Generators.Emission;

/// <summary>
/// What tells other tools that generated code is not for the user to mend. It silences rules of those tools alone, each
/// where no fault of the user's can stand behind it: the compiler's warnings and everything about the user's own surface
/// (RS0016) stay.
/// </summary>
internal static class OtherTools
{
    /// <summary>Keeps a type, and all in it, out of code coverage.</summary>
    public const string Uncounted = "global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage";

    /// <summary>
    /// Opens a file of members. Overloads with optional parameters, and the types they name, are GenPool's choice. Hidden lines
    /// are not counted as the user's, not even those of an initialiser, which no attribute could keep out.
    /// </summary>
    public const string MembersHead = """
        #pragma warning disable RS0026, RS0030, RS0059 // The overloads and the types that they name are GenPool's, not this project's.
        #line hidden // A debugger steps through to the kernel, and coverage does not count these lines.
        """;

    /// <summary>Opens a kernel: what it calls is GenPool's choice, and it is nobody's declared surface.</summary>
    public const string KernelHead =
        "#pragma warning disable RS0030, RS0051, RS0059 // What a kernel calls is GenPool's choice, and no part of this project's surface.";

    /// <summary>Opens the C functions. What they call is GenPool's choice, and so is the name of their class.</summary>
    public const string ExportsHead =
        "#pragma warning disable CS0108, RS0030 // A base class may have a member of that name too; what is called is GenPool's choice.";
}

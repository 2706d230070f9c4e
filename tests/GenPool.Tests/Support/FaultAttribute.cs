using Xunit.Abstractions;
using Xunit.Sdk;

namespace GenPool.Tests;

/// <summary>
/// The faults of a call. A fault of a declaration is a diagnostic, and tested with the analyzer.
/// </summary>
public enum Fault
{
    /// <summary>A span of the wrong length.</summary>
    WrongLength,

    /// <summary>A negative or overflowing shape.</summary>
    ImpossibleShape,

    /// <summary>An axis of no elements, or an input too small for one window.</summary>
    NoWindow,

    /// <summary>Batch or channels 0, which is none: there is nothing to do.</summary>
    NothingToDo,

    /// <summary>Spans that overlap.</summary>
    Overlap,

    /// <summary>A mask with nonsense in it, which must be safe.</summary>
    NonsenseMask,

    /// <summary>A tensor of the wrong rank or shape.</summary>
    WrongTensor,

    /// <summary>A tensor whose output or mask no array holds.</summary>
    TooLarge,

    /// <summary>A cancelled call.</summary>
    Cancelled,

    /// <summary>A task scheduler that throws.</summary>
    Scheduler,

    /// <summary>A layer in use by two threads.</summary>
    SharedLayer,
}

/// <summary>Names the fault that a test shows: <c>dotnet test --filter Fault=Overlap</c> runs those of one.</summary>
[TraitDiscoverer("GenPool.Tests.FaultDiscoverer", "GenPool.Tests")]
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class FaultAttribute(Fault fault) : Attribute, ITraitAttribute
{
    /// <summary>The fault.</summary>
    public Fault Fault { get; } = fault;
}

/// <summary>Tells xUnit what to filter by.</summary>
public sealed class FaultDiscoverer : ITraitDiscoverer
{
    /// <inheritdoc/>
    public IEnumerable<KeyValuePair<string, string>> GetTraits(IAttributeInfo traitAttribute) =>
        [new("Fault", $"{(Fault)traitAttribute.GetConstructorArguments().Single()}")];
}

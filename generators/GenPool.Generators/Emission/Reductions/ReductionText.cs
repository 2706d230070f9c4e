using GenPool.Generators.Emission.Kernels;
using GenPool.Generators.Emission.Writing;
using GenPool.Generators.Model;
using GenPool.Generators.Scheduling;

namespace GenPool.Generators.Emission.Reductions;

/// <summary>What is written of a reduction: names of the library, members, and sentences. All that emitters ask for by its kind.</summary>
internal abstract class ReductionText
{
    /// <summary>The text of a reduction.</summary>
    public static ReductionText Of(ReductionSpec reduction) => reduction switch
    {
        MaxSpec max => new MaxText(max),
        AverageSpec average => new AverageText(average),
        LpSpec lp => new LpText(lp),
        _ => throw new ArgumentOutOfRangeException(nameof(reduction), reduction, "Nothing is written of the reduction."),
    };

    /// <summary>The methods that its interface has, beside those of every pool.</summary>
    public abstract IReadOnlyList<string> Members { get; }

    /// <summary>The methods that the base class of its kernels has beside.</summary>
    public abstract IReadOnlyList<string> MembersBeside { get; }

    /// <summary>The type parameters of that base class behind those of every pool.</summary>
    public virtual IReadOnlyList<string> TypeParameters => [];

    /// <summary>What stands for them.</summary>
    public virtual IReadOnlyList<string> TypeArguments(PoolPlan plan) => [];

    /// <summary>The interfaces of a kernel.</summary>
    public virtual IReadOnlyList<string> Contracts(PoolSpec pool) =>
        [$"ISumKernel<{pool.Element.ShortName}>", $"IDeclared<global::GenPool.{pool.Reduction.Name}PoolParameters>"];

    /// <summary>What those ask for beside what every kernel declares.</summary>
    public virtual string Declarations => "";

    /// <summary>What the constructor of its parameters takes before the axes.</summary>
    public virtual string Argument => "";

    /// <summary>Parameters that are not as they are where an attribute says nothing.</summary>
    public abstract IEnumerable<string> Options { get; }

    /// <summary>The same in words.</summary>
    public abstract IEnumerable<string> Details { get; }

    /// <summary>Value, what is saved, gradient: each in a sentence that is true of every input.</summary>
    public abstract IEnumerable<string> Sentences(PoolPlan plan);

    /// <summary>What stands, in the vocabulary of kernels, for words in braces.</summary>
    public abstract IEnumerable<(string Placeholder, string Text)> Words(PoolSpec pool);

    /// <summary>What an output sends to a cell.</summary>
    public abstract ShareText Share(PoolPlan plan);

    /// <summary>The type that taps are summed in: rules 10 and 13 of the semantics.</summary>
    protected static string SumType(ElementSpec element) => element.ShortName switch
    {
        "double" => "double",
        "Half" or "float" => "float",
        "byte" or "ushort" or "uint" or "ulong" => "ulong",
        _ => "long",
    };

    /// <summary>How what was computed in a type becomes an element.</summary>
    protected static string Rounding(string type, ElementSpec element) =>
        type == element.ShortName ? "" : $", then {(element.IsFloatingPoint ? "rounded" : "cut")} to {element.ShortName}";

    protected static string Zero(PoolSpec pool) => pool.Element.IsFloatingPoint ? "+0" : "0";

    protected static string EmptyIsZero(PoolPlan plan) => plan.CanBeEmpty ? " A window with no tap on the input gives 0." : "";

    /// <summary>How a quotient of elements is rounded.</summary>
    protected static string Nearest(PoolSpec pool, string what = "") => pool.Element.IsFloatingPoint ? "" : $", to the nearest{what}, ties to even";

    protected static string Number(long number) => Text.Number(number);
}

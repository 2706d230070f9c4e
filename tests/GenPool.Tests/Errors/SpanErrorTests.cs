using System.Globalization;

namespace GenPool.Tests;

/// <summary>Faults of the spans of a call: what is thrown, which parameter it names, what it says, and that nothing was written.</summary>
public sealed class SpanErrorTests
{
    private static readonly PoolShape s_shape = new(2, 3, 4, 6);

    public static TheoryData<string, Operation> Calls => PoolSubject.NamesAnd(Enum.GetValues<Operation>());

    public static TheoryData<string, Operation> CancellableCalls => PoolSubject.NamesAnd(Operation.Inference, Operation.Training, Operation.Backward);

    [Theory]
    [MemberData(nameof(Calls))]
    [Fault(Fault.WrongLength)]
    public void Call_SpanOfWrongLength_SaysWhatWasExpectedAndWhy(string subject, Operation operation)
    {
        foreach (string parameter in Call.Parameters(operation))
        {
            Call call = new(PoolSubject.Named(subject), operation, s_shape);
            long expected = call.ExpectedLength(parameter);
            foreach (long length in new[] { expected - 1, expected + 1, 0 })
            {
                call.Resize(parameter, length);
                ArgumentException error = call.Throws<ArgumentException>();
                Assert.Equal(parameter, error.ParamName);
                Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"Expected {expected} "), error.Message, StringComparison.Ordinal);
                Assert.Contains("input shape 2x3x4x6", error.Message, StringComparison.Ordinal);
                Assert.Contains(string.Create(CultureInfo.InvariantCulture, $" {length}."), error.Message, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Calls))]
    [Fault(Fault.WrongLength)]
    public void Call_MoreElementsThanASpanHolds_IsAWrongLength(string subject, Operation operation)
    {
        // 2^34 elements, whose low 32 bits are 0: a count cut to an int would fit an empty span.
        Call call = new(PoolSubject.Named(subject), operation, s_shape) { Shape = new(1, 1, 1 << 17, 1 << 17) };
        foreach (string parameter in Call.Parameters(operation))
        {
            call.Resize(parameter, 0);
        }

        Assert.Equal(Call.Parameters(operation)[0], call.Throws<ArgumentException>().ParamName);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    [Fault(Fault.Overlap)]
    public void Call_SpansOverlap_NamesBoth(string subject, Operation operation)
    {
        foreach ((string written, string other) in Pairs(operation))
        {
            foreach ((string first, string second) in new[] { (written, other), (other, written) })
            {
                foreach (bool atStart in new[] { true, false })
                {
                    // Offsets stay multiples of the largest element.
                    Call call = new(PoolSubject.Named(subject), operation, s_shape);
                    call.Place(first, second, atStart ? 0 : (call.ByteLength(first) - 1) / 8 * 8);
                    ArgumentException error = call.Throws<ArgumentException>();
                    Assert.Equal(written, error.ParamName);
                    Assert.Contains($"overlaps {other}", error.Message, StringComparison.Ordinal);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Calls))]
    [Fault(Fault.Overlap)]
    public void Call_SpansTouch_IsLegal(string subject, Operation operation)
    {
        foreach ((string written, string other) in Pairs(operation))
        {
            foreach ((string first, string second) in new[] { (written, other), (other, written) })
            {
                Call call = new(PoolSubject.Named(subject), operation, new(2, 4, 4, 8));
                call.Place(first, second, call.ByteLength(first));
                call.Run();
            }
        }
    }

    [Theory]
    [MemberData(nameof(CancellableCalls))]
    [Fault(Fault.Cancelled)]
    public void Call_CancelledBefore_WritesNothing(string subject, Operation operation)
    {
        Call call = new(PoolSubject.Named(subject), operation, s_shape)
        {
            Options = new() { CancellationToken = new CancellationToken(canceled: true) },
        };
        Assert.Equal(call.Options.CancellationToken, call.Throws<OperationCanceledException>().CancellationToken);
    }

    // Each written span with every other it must be apart from.
    private static (string Written, string Other)[] Pairs(Operation operation) => operation switch
    {
        Operation.Inference => [("output", "input")],
        Operation.Training => [("output", "input"), ("mask", "input"), ("mask", "output")],
        Operation.Backward => [("inputGradient", "outputGradient"), ("inputGradient", "mask")],
        Operation.Indices => [("indices", "mask")],
        _ => [("output", "values"), ("output", "mask")],
    };
}

using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text.RegularExpressions;
using GenPool.Lanes;

namespace GenPool.Axes.Tests;

/// <summary>Which elements of two registers come where: the constants, and what each instruction set makes of two registers.</summary>
public sealed partial class PermutationTests
{
    // The elements of both registers, those of the second after those of the first.
    private static readonly Dictionary<string, Func<int, int, int>> s_orders = new()
    {
        ["Even"] = (i, _) => 2 * i,
        ["Odd"] = (i, _) => (2 * i) + 1,
        ["EvenThenOdd"] = (i, count) => (2 * i) + (i < count / 2 ? 0 : 1),
        ["Low"] = (i, count) => (i / 2) + (i % 2 * count),
        ["High"] = (i, count) => (count / 2) + (i / 2) + (i % 2 * count),
    };

    public static TheoryData<string> Constants =>
        [.. typeof(PermutationIndices).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => property.Name)];

    public static TheoryData<string> Orders => [.. s_orders.Keys];

    [Theory]
    [MemberData(nameof(Constants))]
    public void Constant_EveryElement_IsWhereItsNameSays(string name)
    {
        Match match = ConstantName().Match(name);
        int size = match.Groups["element"].Value == "Bytes" ? 1 : 2, count = int.Parse(match.Groups["bits"].Value, CultureInfo.InvariantCulture) / 8 / size;
        int[] constant = typeof(PermutationIndices).GetProperty(name)!.GetValue(null) switch
        {
            Vector256<byte> bytes => [.. Elements(bytes)],
            Vector512<byte> bytes => [.. Elements(bytes)],
            Vector256<short> words => [.. Elements(words.AsByte(), 2)],
            Vector512<short> words => [.. Elements(words.AsByte(), 2)],
            _ => throw new NotSupportedException(name),
        };
        Assert.Equal(Enumerable.Range(0, count).Select(i => s_orders[match.Groups["order"].Value](i, count)), constant);
    }

    [Fact]
    public void Constants_OfEveryOrderElementAndWidth_Exist() => Assert.Equal(s_orders.Count * 2 * 2, Constants.Count);

    [Theory]
    [MemberData(nameof(Orders))]
    public void Registers_OfEveryWidthAndElement_AreInOrder(string order)
    {
        Check<byte>(order);
        Check<short>(order);
        Check<int>(order);
        Check<long>(order);
    }

    private static void Check<T>(string order)
        where T : unmanaged
    {
        (Vector512<byte> a, Vector512<byte> b) = (Numbered(0), Numbered(64));
        (Vector256<byte> c, Vector256<byte> d, Vector128<byte> e, Vector128<byte> f) = (a.GetLower(), a.GetUpper(), a.GetLower().GetLower(), a.GetLower().GetUpper());
        byte[][] results = order switch
        {
            "Even" => [Bytes(Deinterleave.Even<T>(e, f)), Bytes(Deinterleave.Even<T>(c, d)), Bytes(Deinterleave.Even<T>(a, b))],
            "Odd" => [Bytes(Deinterleave.Odd<T>(e, f)), Bytes(Deinterleave.Odd<T>(c, d)), Bytes(Deinterleave.Odd<T>(a, b))],
            "EvenThenOdd" => [Bytes(Deinterleave.EvenThenOdd<T>(e, f)), Bytes(Deinterleave.EvenThenOdd<T>(c, d)), Bytes(Deinterleave.EvenThenOdd<T>(a, b))],
            "Low" => [Bytes(Interleave.Low<T>(e, f)), Bytes(Interleave.Low<T>(c, d)), Bytes(Interleave.Low<T>(a, b))],
            _ => [Bytes(Interleave.High<T>(e, f)), Bytes(Interleave.High<T>(c, d)), Bytes(Interleave.High<T>(a, b))],
        };
        int size = Unsafe.SizeOf<T>();
        Assert.All(results, result => Assert.Equal(result.Select((_, at) => (byte)((s_orders[order](at / size, result.Length / size) * size) + (at % size))), result));
    }

    [Fact]
    public void ThreeRegisters_OfEveryWidthAndElement_AreTakenInTurn()
    {
        CheckThree<byte>();
        CheckThree<short>();
        CheckThree<int>();
        CheckThree<long>();
    }

    private static void CheckThree<T>()
        where T : unmanaged
    {
        int size = Unsafe.SizeOf<T>();
        (Vector512<byte> a, Vector512<byte> b, Vector512<byte> c) = (Numbered(0), Numbered(64), Numbered(128));
        (Vector256<byte> d, Vector256<byte> e, Vector256<byte> f) = (a.GetLower(), b.GetLower(), c.GetLower());
        (Vector128<byte> g, Vector128<byte> h, Vector128<byte> i) = (d.GetLower(), e.GetLower(), f.GetLower());
        Assert.Equal(InTurn(64), Enumerable.Range(0, 3).SelectMany(part => Bytes(InterleaveThree.Part<T>(part, a, b, c))));
        Assert.Equal(InTurn(32), Enumerable.Range(0, 3).SelectMany(part => Bytes(InterleaveThree.Part<T>(part, d, e, f))));
        Assert.Equal(InTurn(16), Enumerable.Range(0, 3).SelectMany(part => Bytes(InterleaveThree.Part<T>(part, g, h, i))));
        IEnumerable<byte> InTurn(int bytes) =>
            Enumerable.Range(0, 3 * bytes).Select(at => (byte)((at / size % 3 * 64) + (at / size / 3 * size) + (at % size)));
    }

    /// <summary>The halves of each block of 128 bits, in turn.</summary>
    [Fact]
    public void Blocks_OfEveryWidthAndElement_AreZippedApart()
    {
        CheckZip<byte>();
        CheckZip<short>();
        CheckZip<int>();
        CheckZip<long>();
    }

    private static void CheckZip<T>()
        where T : unmanaged
    {
        (Vector512<byte> a, Vector512<byte> b) = (Numbered(0), Numbered(64));
        (Vector256<byte> c, Vector256<byte> d) = (a.GetLower(), b.GetLower());
        for (int block = 0; block < 4; block++)
        {
            (Vector128<byte> e, Vector128<byte> f) = (Block(a, block), Block(b, block));
            Assert.Equal(Interleave.Low<T>(e, f), Block(Interleave.ZipLow<T>(a, b), block));
            Assert.Equal(Interleave.High<T>(e, f), Block(Interleave.ZipHigh<T>(a, b), block));
            if (block < 2)
            {
                Assert.Equal(Interleave.Low<T>(e, f), Block(Vector512.Create(Interleave.ZipLow<T>(c, d), d), block));
                Assert.Equal(Interleave.High<T>(e, f), Block(Vector512.Create(Interleave.ZipHigh<T>(c, d), d), block));
            }
        }
    }

    [Fact]
    public void Blocks_OfEveryWidth_AreTakenByTurns()
    {
        (Vector512<byte> a, Vector512<byte> b) = (Numbered(0), Numbered(64));
        Assert.Equal(Blocks(0, 2, 4, 6), Bytes(Interleave.EvenBlocks(a, b)));
        Assert.Equal(Blocks(1, 3, 5, 7), Bytes(Interleave.OddBlocks(a, b)));
        Assert.Equal(Blocks(0, 2), Bytes(Interleave.EvenBlocks(a.GetLower(), a.GetUpper())));
        Assert.Equal(Blocks(1, 3), Bytes(Interleave.OddBlocks(a.GetLower(), a.GetUpper())));
    }

    private static IEnumerable<byte> Blocks(params int[] numbers) => numbers.SelectMany(number => Enumerable.Range(16 * number, 16)).Select(value => (byte)value);

    private static Vector128<byte> Block(Vector512<byte> register, int block) => Vector128.Create(Bytes(register), block * 16);

    private static Vector512<byte> Numbered(int first) => Vector512.Create([.. Enumerable.Range(first, 64).Select(number => (byte)number)]);

    private static byte[] Bytes(Vector128<byte> register) => [.. Enumerable.Range(0, 16).Select(i => register[i])];

    private static byte[] Bytes(Vector256<byte> register) => [.. Enumerable.Range(0, 32).Select(i => register[i])];

    private static byte[] Bytes(Vector512<byte> register) => [.. Enumerable.Range(0, 64).Select(i => register[i])];

    private static IEnumerable<int> Elements(Vector256<byte> register, int size = 1) => Elements(Bytes(register), size);

    private static IEnumerable<int> Elements(Vector512<byte> register, int size = 1) => Elements(Bytes(register), size);

    private static IEnumerable<int> Elements(byte[] bytes, int size) => bytes.Chunk(size).Select(element => element[0] + (size == 2 ? element[1] << 8 : 0));

    [GeneratedRegex("^(?<order>[A-Za-z]+)(?<element>Bytes|Words)(?<bits>256|512)$")]
    private static partial Regex ConstantName();
}

using System.Text;
using GenPool.Generators.Model;

namespace GenPool.Generators.Tests;

/// <summary>What the pipeline keeps between edits: equal by value, and a file name of its own for every layer.</summary>
public sealed class ModelTests
{
    [Fact]
    public void Arrays_AreEqual_ByTheirElements()
    {
        EquatableArray<string> array = new(["a", "b"]);
        Assert.Equal(array, new EquatableArray<string>(["a", "b"]));
        Assert.Equal(array.GetHashCode(), new EquatableArray<string>(["a", "b"]).GetHashCode());
        foreach (string[] other in new string[][] { [], ["a"], ["b", "a"], ["a", "b", "c"] })
        {
            Assert.False(array.Equals(new EquatableArray<string>(other)));
        }

        Assert.False(array.Equals(null));
    }

    [Fact]
    public void Array_IsACopy()
    {
        string[] items = ["a"];
        EquatableArray<string> array = new(items);
        items[0] = "b";
        Assert.Equal("a", array[0]);
    }

    [Theory]
    [InlineData("N.Pool", "N.Pool", "N.Pool", "N.Other")]
    [InlineData("N.POOL", "N.POOL", "N.Pool", "N.POOL", "n.Pool")]
    [InlineData("N.Pool", "N.Pool.2", "N.Pool", "N.POOL", "n.Pool")]
    [InlineData("n.Pool", "n.Pool.3", "N.Pool", "N.POOL", "n.Pool")]
    [InlineData("N.Pool", "N.Pool", "N.Pool", "N.Pool.Kernel")]
    [InlineData("N.Pool.Kernel", "N.Pool.Kernel.2", "N.Pool", "N.Pool.Kernel")]
    [InlineData("N.Pool.kernel", "N.Pool.kernel.2", "N.Pool", "N.Pool.kernel", "N.Pool.kernel.Kernel")]
    [InlineData("N.Pool.kernel.Kernel", "N.Pool.kernel.Kernel", "N.Pool", "N.Pool.kernel", "N.Pool.kernel.Kernel")]
    public void HintNames_ThatClash_AreNumbered(string name, string expected, params string[] names)
    {
        // The order in which the layers are found is of no account.
        foreach (EquatableArray<string> clashing in new[] { HintNames.Clashing(names), HintNames.Clashing(names.Reverse()) })
        {
            Assert.Equal(expected + ".g.cs", HintNames.Members(name, clashing));
            Assert.Equal(expected + ".Kernel.g.cs", HintNames.KernelOf(name, clashing));
        }
    }

    [Fact]
    public void HintNames_ThatDiffer_DoNotClash() => Assert.Empty(HintNames.Clashing(["A.Pool", "B.Pool", "A.Pool2", "A.Kernel"]));

    /// <summary>File systems take 255 bytes, whatever the letters.</summary>
    [Theory]
    [InlineData("L")]
    [InlineData("é")]
    [InlineData("池")]
    [InlineData("Ab.C_")]
    public void Names_OfAnyLength_AreShortAndDiffer(string part)
    {
        string[] names = [.. Enumerable.Range(1, 400).Select(count => string.Concat(Enumerable.Repeat(part, count)) + "X")];
        EquatableArray<string> clashing = HintNames.Clashing(names.Concat(names.Select(name => name.ToUpperInvariant())));
        string[] files = [.. names.Concat(names.Select(name => name.ToUpperInvariant())).Distinct().SelectMany(name => new[] { HintNames.Members(name, clashing), HintNames.KernelOf(name, clashing) })];
        Assert.Equal(files.Length, files.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(files, file => Assert.InRange(Encoding.UTF8.GetByteCount(file), 1, 160));
        string[] kernels = [.. names.Select(KernelNames.Of)];
        Assert.Equal(kernels.Length, kernels.Distinct().Count());
        Assert.All(kernels, kernel => Assert.InRange(Encoding.UTF8.GetByteCount(kernel), 1, 255));
        Assert.StartsWith(names[0], files[0], StringComparison.Ordinal);
    }

    /// <summary>Every name of up to five of these letters that can be one: no two have a kernel in common.</summary>
    [Fact]
    public void KernelNames_OfDifferentNames_Differ()
    {
        IEnumerable<string> names = [""];
        List<string> all = [];
        for (int length = 1; length <= 6; length++)
        {
            names = [.. names.SelectMany(name => new[] { 'A', '_', '.', '0', '1' }, (name, letter) => name + letter)];
            all.AddRange(names.Where(name => name.Split('.').All(part => part.Length > 0 && !char.IsDigit(part[0]))));
        }

        Assert.True(all.Count > 1000);
        Assert.Equal(all.Count, all.Select(KernelNames.Of).Distinct().Count());
    }

    [Theory]
    [InlineData("Pool", "Pool_Kernel")]
    [InlineData("A.B.Pool", "A_B_Pool_Kernel")]
    [InlineData("A_B.Pool", "A_0B_Pool_Kernel")]
    public void KernelName_OfAnOrdinaryName_CanBeRead(string name, string expected) => Assert.Equal(expected, KernelNames.Of(name));
}

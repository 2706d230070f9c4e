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
    [InlineData("N.Pool", "N.Pool.g.cs", "N.Pool", "N.Other")]
    [InlineData("N.POOL", "N.POOL.g.cs", "N.Pool", "N.POOL", "n.Pool")]
    [InlineData("N.Pool", "N.Pool.2.g.cs", "N.Pool", "N.POOL", "n.Pool")]
    [InlineData("n.Pool", "n.Pool.3.g.cs", "N.Pool", "N.POOL", "n.Pool")]
    public void HintNames_AlikeButForCase_AreNumbered(string name, string expected, params string[] names)
    {
        Assert.Equal(expected, HintNames.Of(name, HintNames.Clashing(names)));

        // The order in which the layers are found is of no account.
        Assert.Equal(expected, HintNames.Of(name, HintNames.Clashing(names.Reverse())));
    }

    [Fact]
    public void HintNames_ThatDiffer_DoNotClash() => Assert.Empty(HintNames.Clashing(["A.Pool", "B.Pool", "A.Pool2"]));
}

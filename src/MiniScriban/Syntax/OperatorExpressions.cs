using System.Numerics;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary><c>a + b</c>, <c>a == b</c>, <c>a..b</c></summary>
internal sealed class BinaryExpression(
    SourceSpan span,
    SourceSpan operatorSpan,
    Operator op,
    Expression left,
    Expression right
) : Expression(span)
{
    public SourceSpan OperatorSpan { get; } = operatorSpan;
    public Operator Operator { get; } = op;
    public Expression Left { get; } = left;
    public Expression Right { get; } = right;

    public override object? Evaluate(TemplateContext context)
    {
        TemplateContext.GuardStack(Span);
        var a = Left.Evaluate(context);
        var b = Right.Evaluate(context);
        var result = Operators.Apply(context, OperatorSpan, Operator, a, b);
        if (result is string text)
        {
            context.CheckLength(OperatorSpan, text.Length);
        }
        return result;
    }
}

internal enum LogicalOperator
{
    And,
    Or,

    /// <summary><c>a ?? b</c>: b if a is null</summary>
    IfNull,

    /// <summary><c>a ?! b</c>: b if a is not null</summary>
    IfNotNull,
}

/// <summary><c>a &amp;&amp; b</c>, <c>a ?? b</c>: the right side is looked at only if it matters.</summary>
internal sealed class LogicalExpression(SourceSpan span, LogicalOperator op, Expression left, Expression right)
    : Expression(span)
{
    public LogicalOperator Operator { get; } = op;
    public Expression Left { get; } = left;
    public Expression Right { get; } = right;

    public override object? Evaluate(TemplateContext context)
    {
        TemplateContext.GuardStack(Span);
        var value = Left.Evaluate(context);
        return Operator switch
        {
            LogicalOperator.And => Conversions.ToBool(value) && Conversions.ToBool(Right.Evaluate(context)),
            LogicalOperator.Or => Conversions.ToBool(value) || Conversions.ToBool(Right.Evaluate(context)),
            LogicalOperator.IfNull => value ?? Right.Evaluate(context),
            _ => value is null ? null : Right.Evaluate(context),
        };
    }
}

/// <summary><c>a ? b : c</c></summary>
internal sealed class ConditionalExpression(
    SourceSpan span,
    Expression condition,
    Expression then,
    Expression otherwise
) : Expression(span)
{
    public Expression Condition { get; } = condition;
    public Expression Then { get; } = then;
    public Expression Otherwise { get; } = otherwise;

    public override object? Evaluate(TemplateContext context)
    {
        TemplateContext.GuardStack(Span);
        return Conversions.ToBool(Condition.Evaluate(context)) ? Then.Evaluate(context) : Otherwise.Evaluate(context);
    }
}

internal enum UnaryOperator
{
    Not,
    Negate,
    Plus,
}

/// <summary><c>!a</c>, <c>-a</c>, <c>+a</c></summary>
internal sealed class UnaryExpression(SourceSpan span, UnaryOperator op, Expression operand) : Expression(span)
{
    public UnaryOperator Operator { get; } = op;
    public Expression Operand { get; } = operand;

    public override object? Evaluate(TemplateContext context)
    {
        TemplateContext.GuardStack(Span);
        var value = Operand.Evaluate(context);
        if (Operator == UnaryOperator.Not)
        {
            return !Conversions.ToBool(value);
        }
        if (value is string text)
        {
            value = Conversions.To(context, Span, text, typeof(double));
        }
        return (value, Operator) switch
        {
            (null, _) => null,
            (_, UnaryOperator.Plus) when Numbers.IsNumber(value) => value,
            (int i, _) => Numbers.Box(-(long)i),
            (double d, _) => -d,
            (float f, _) => -f,
            (decimal m, _) => -m,
            (TimeSpan interval, UnaryOperator.Negate) => -interval,
            _ when Numbers.IsWhole(value) => Numbers.Shorten(BigInteger.Negate(Numbers.ToBig(value))),
            _ => throw new ScriptRuntimeException(Span, $"`{Kinds.NameOf(value)}` has no sign to change"),
        };
    }
}

/// <summary><c>i++</c>, <c>--i</c></summary>
internal sealed class IncrementExpression(SourceSpan span, PathExpression target, bool up, bool before)
    : Expression(span)
{
    public override object? Evaluate(TemplateContext context)
    {
        var old = target.Evaluate(context);
        var changed = Operators.Apply(context, Span, up ? Operator.Add : Operator.Subtract, old, Numbers.Box(1));
        target.Assign(context, changed);
        return before ? changed : old;
    }
}
